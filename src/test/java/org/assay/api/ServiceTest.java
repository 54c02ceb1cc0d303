package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.account.Actors;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator does, over REST. */
@HouseUnderTest
class ServiceTest {
    private final People people;
    private final ApiClients clients;
    private final Actors actors;
    private final Register register;
    private final JdbcClient owner;
    private ApiClient olive;

    ServiceTest(
            People people,
            ApiClients clients,
            Actors actors,
            Register register,
            @Qualifier("owner") JdbcClient owner) {
        this.owner = owner;
        this.people = people;
        this.clients = clients;
        this.actors = actors;
        this.register = register;
    }

    @BeforeEach
    void begin() {
        olive = clients.of(actors.of(people.operator("Olive").id(), null).orElseThrow());
    }

    @Test
    void reversesAClaim() {
        var place = people.organisation("Larkfield House");
        String squatter = "squatter-" + UUID.randomUUID() + "@care.example";
        Browser theirs = claim(place, squatter);
        theirs.get("/people").hasStatus(200);
        String claim = claimOf(squatter);
        olive.post("/service/claims/" + claim + "/reversal").hasStatus(204);
        theirs.get("/people").hasStatus(403);
        assertThat(people.letters(squatter).getFirst().subject())
                .isEqualTo("Your membership of Larkfield House was ended");
        assertThat(claimOf(squatter)).isEmpty();
        olive.post("/service/claims/" + claim + "/reversal").isProblem(404);
    }

    @Test
    void keepsAClaim() {
        var place = people.organisation("Oak Court");
        String email = "amara-" + UUID.randomUUID() + "@care.example";
        Browser theirs = claim(place, email);
        olive.post("/service/claims/" + claimOf(email) + "/approval").hasStatus(204);
        assertThat(claimOf(email)).isEmpty();
        theirs.get("/people").hasStatus(200);
        olive.post("/service/claims/nothing/approval").isProblem(404);
    }

    @Test
    void appointsOneOfThoseWhoWaitWhereNobodyDecides() {
        var place = people.organisation("Elm Court");
        String gone = "gone-" + UUID.randomUUID() + "@care.example";
        String waiting = "waiting-" + UUID.randomUUID() + "@care.example";
        claim(place, gone);
        claim(place, waiting).get("/people").hasStatus(403);
        olive.post("/service/claims/" + claimOf(gone) + "/reversal").hasStatus(204);

        String request = in("/service/claims/waiting", waiting);
        olive.post("/service/claims/" + request + "/appointment").hasStatus(204);
        assertThat(people.letters(waiting).getFirst().subject())
                .isEqualTo("You are now Administrator of Elm Court");
        assertThat(in("/service/claims/waiting", waiting)).isEmpty();
    }

    @Test
    void listsEverybodysKeysInPartsAndRevokesOne() {
        var home = people.organisation("Fox House");
        var gwen = people.with(Role.ADMINISTRATOR, home);
        String secret = clients.key(people.actor(gwen, home));
        var newest = olive.get("/service/keys?limit=1").hasStatus(200);
        assertThat(newest.text("/items/0/person/name")).isEqualTo(gwen.name());
        assertThat(newest.text("/items/0/email")).isEqualTo(gwen.email());
        assertThat(secret).startsWith(newest.text("/items/0/key/prefix"));
        assertThat(newest.body()).doesNotContain(secret);
        var next = olive.get("/service/keys?limit=1&after=" + newest.text("/next")).hasStatus(200);
        assertThat(next.text("/items/0/key/id")).isNotEqualTo(newest.text("/items/0/key/id"));
        assertThat(next.text("/items/0/key/createdAt"))
                .isLessThanOrEqualTo(newest.text("/items/0/key/createdAt"));
        olive.delete("/service/keys/" + newest.text("/items/0/key/id")).hasStatus(204);
        clients.holding(secret).get("/keys").isProblem(401);
        olive.get("/service/keys?after=" + UUID.randomUUID()).isProblem(400).pointsAt("after");
    }

    @Test
    void tellsWhoChangedWhat() {
        var gwen = people.with(Role.ADMINISTRATOR, people.organisation("Fox House"));
        clients.key(people.actor(gwen, people.organisation("Nowhere")));
        var made = olive.get("/service/history?kind=key&limit=1").hasStatus(200);
        assertThat(made.text("/items/0/what")).isEqualTo("key.made");
        assertThat(made.text("/items/0/person/name")).isEqualTo(gwen.name());
        clients.of(Role.ADMINISTRATOR, people.organisation("Fox House"))
                .get("/service/history")
                .isProblem(403);
    }

    @Test
    void revokesAKeyWithTheRightToRunTheServiceAlone() {
        var home = people.organisation("Fox House");
        String secret = clients.key(people.actor(Role.MEMBER, home));
        String id = olive.get("/service/keys?limit=1").text("/items/0/key/id");
        var operator = actors.of(people.operator("Otto").id(), null).orElseThrow();
        clients.narrowed(operator, Right.RUN_SERVICE).delete("/service/keys/" + id).hasStatus(204);
        clients.holding(secret).get("/memberships").isProblem(401);
    }

    @Test
    void searchesTheRegisterInParts() {
        String name = "QUOKKA " + UUID.randomUUID();
        var first = register.organisation(name + " A");
        var second = register.organisation(name + " B");
        String search = "/service/organisations?text=" + name.replace(" ", "%20");
        var found = olive.get(search + "&limit=1").hasStatus(200);
        assertThat(found.text("/items/0/code")).isEqualTo(first.code());
        var rest = olive.get(search + "&limit=1&after=" + found.text("/next")).hasStatus(200);
        assertThat(rest.text("/items/0/code")).isEqualTo(second.code());
        assertThat(rest.at("/next").isNull()).isTrue();
        assertThat(
                        olive.get("/service/organisations?limit=1&text=" + second.code())
                                .hasStatus(200)
                                .text("/items/0/name"))
                .isEqualTo(second.name());
        assertThat(olive.get("/service/organisations?text=%00").hasStatus(200).size("/items"))
                .isZero();
        olive.get(search + "&after=" + UUID.randomUUID()).isProblem(400).pointsAt("after");
    }

    @Test
    void listsLettersWithoutTheirTexts() {
        String email = "reader-" + UUID.randomUUID() + "@care.example";
        owner.sql("delete from mail.message where written_at > now()").update();
        people.visitor().post("/password/forgotten", "email", email);
        var letters = olive.get("/service/letters?limit=1").hasStatus(200);
        assertThat(letters.text("/items/0/to")).isEqualTo(email);
        assertThat(letters.text("/items/0/state")).isEqualTo("kept");
        assertThat(letters.body()).doesNotContain("text", "http");
        var next = olive.get("/service/letters?limit=1&after=" + letters.text("/next"));
        if (letters.at("/next").isNull()) return;
        assertThat(next.hasStatus(200).text("/items/0/to")).isNotEqualTo(email);
    }

    @Test
    void tellsWhatAnImportDidAfterwardsToo() {
        String file = OdsFile.row(OdsFile.freshCode(), "NEW HOUSE", "20080401", "", "A") + "\n";
        olive.upload("/organisations/imports", "spring.csv", file).hasStatus(200);
        var latest = olive.get("/organisations/imports?limit=1").hasStatus(200);
        assertThat(latest.text("/items/0/fileName")).isEqualTo("spring.csv");
        assertThat(latest.text("/items/0/state")).isEqualTo("done");
        var one = olive.get("/organisations/imports/" + latest.text("/items/0/id")).hasStatus(200);
        assertThat(one.at("/report/added").intValue()).isEqualTo(1);
        olive.get("/organisations/imports/" + UUID.randomUUID()).isProblem(404);
    }

    @Test
    void isClosedToEverybodyElse() {
        var home = people.organisation("Willow Lodge");
        var gwen = clients.of(Role.ADMINISTRATOR, home);
        for (String path :
                new String[] {
                    "/service/claims",
                    "/service/keys",
                    "/service/letters",
                    "/service/organisations",
                    "/organisations/imports"
                }) {
            gwen.get(path).isProblem(403);
            clients.nobody().get(path).isProblem(401);
        }
    }

    private String claimOf(String email) {
        return in("/service/claims", email);
    }

    private String in(String list, String email) {
        for (var claim : olive.get(list + "?limit=200").hasStatus(200).at("/items")) {
            if (claim.path("email").asString("").equals(email))
                return claim.path("id").asString("");
        }
        return "";
    }

    /** Registers by the pages, as the first person of the organisation. */
    private Browser claim(OrganisationId place, String email) {
        Browser browser = people.visitor();
        browser.post("/register", "name", "Somebody", "email", email, "code", people.code(place));
        browser.get(people.letters(email).getFirst().link())
                .fill("password", "three odd words")
                .press("Register");
        return browser;
    }
}
