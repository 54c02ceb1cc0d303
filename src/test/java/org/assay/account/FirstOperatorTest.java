package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.assay.support.Authenticator;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class FirstOperatorTest {
    private final People people;
    private final Links links;
    private final AtTheDoor door;

    FirstOperatorTest(People people, Links links, AtTheDoor door) {
        this.people = people;
        this.links = links;
        this.door = door;
    }

    @Test
    void theLinkOfTheFirstStartMakesAnOperatorOnce() {
        String older = link();
        String link = link();
        people.visitor().get(older).hasStatus(410).says("each start writes a fresh link");
        String email = "olive-" + UUID.randomUUID() + "@assay.example";
        var browser = people.visitor();
        browser.get(link)
                .hasHeading("Set up this service")
                .fill("email", "not an address")
                .fill("name", "Olive Reed")
                .fill("password", "three odd words")
                .press("Become the operator")
                .hasStatus(422);
        browser.get(link)
                .fill("email", email)
                .fill("name", "Olive Reed")
                .fill("password", People.PASSWORD)
                .press("Become the operator")
                .hasHeading("Your second factor");
        Authenticator.setUp(browser);
        browser.get("/service").hasHeading("Run the service").says("Olive Reed");
        people.visitor().get(link).hasStatus(410);
    }

    @Test
    void aSecretIsKeptAsItsHashOnly() {
        String token = link().substring("/setup/".length());
        assertThat(token).hasSize(43);
        assertThat(Secret.hash(token)).hasSize(32);
        assertThat(door.call(() -> links.find(token))).isPresent();
        assertThat(door.call(() -> links.find(token + "A"))).isEmpty();
    }

    private String link() {
        return URI.create(door.call(() -> links.forOperator("", ""))).getPath();
    }
}
