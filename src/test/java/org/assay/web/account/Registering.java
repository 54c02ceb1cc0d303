package org.assay.web.account;

import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;

/** Registers, and follows links out of letters. */
abstract class Registering {
    static final String PASSWORD = "three odd words";
    final People people;

    Registering(People people) {
        this.people = people;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    String known() {
        OrganisationId place = people.organisation("Larkfield House");
        return people.with(Role.MEMBER, place).email();
    }

    String forgotten(String email) {
        people.visitor().get("/password/forgotten").fill("email", email).press("Send the link");
        return people.letters(email).getFirst().link();
    }

    Page finish(Browser browser, String email) {
        return browser.get(people.letters(email).getFirst().link())
                .fill("password", PASSWORD)
                .press("Register");
    }

    static Page register(Browser browser, String name, String email, String code) {
        return browser.get("/register")
                .fill("name", name)
                .fill("email", email)
                .fill("code", code)
                .press("Register");
    }

    static String someAddress() {
        return "new-" + UUID.randomUUID() + "@care.example";
    }
}
