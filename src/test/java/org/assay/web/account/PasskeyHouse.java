package org.assay.web.account;

import java.util.List;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with passkeys, made by a key that can also do wrong. */
@HouseUnderTest
abstract class PasskeyHouse {
    static final String FACTOR = "/account/second-factor";
    static final String KEYS = FACTOR + "/passkeys";
    final People people;
    final JdbcClient owner;
    final String site;

    PasskeyHouse(People people, JdbcClient owner, String site) {
        this.people = people;
        this.owner = owner;
        this.site = site;
    }

    /** Signed in halfway: the passkey is asked next. */
    Browser withPassword(Somebody person) {
        Browser browser = people.visitor();
        browser.post("/sign-in", "email", person.email(), "password", People.PASSWORD)
                .hasHeading("Your passkey");
        return browser;
    }

    List<String> history(Somebody person) {
        return owner.sql("select what from trail.link where subject = ? order by seq")
                .param("person/" + person.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
