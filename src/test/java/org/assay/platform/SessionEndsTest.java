package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house does by its settings: it ends sessions, and keeps a line of its log one line. */
@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class SessionEndsTest {
    private final People people;
    private final JdbcClient owner;

    SessionEndsTest(People people, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.owner = owner;
    }

    @Test
    void whenNobodyUsesItForEightHours() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        lastUsed(ada, Duration.ofHours(8).minusMinutes(1));
        browser.get("/account").hasHeading("Your account");
        lastUsed(ada, Duration.ofHours(8).plusMinutes(1));
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void whenItIsTwelveHoursOldHoweverBusyItIs() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        begun(ada, SparingSessions.LONGEST.minusMinutes(1));
        browser.get("/account").hasHeading("Your account");
        begun(ada, SparingSessions.LONGEST.plusMinutes(1));
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void whatIsLoggedStaysOnItsLine(CapturedOutput log) {
        LoggerFactory.getLogger("org.assay.test")
                .info("from {}", "1.2.3.4\r\n2026-01-01T00:00:00Z INFO SignIn\tforged");
        assertThat(log.getOut().lines().filter(line -> line.contains("forged")))
                .singleElement()
                .asString()
                .contains("from 1.2.3.4 2026-01-01T00:00:00Z INFO SignIn forged");
    }

    private void lastUsed(People.Somebody person, Duration ago) {
        owner.sql(
                        """
                        update platform.session set
                          last_access_time = extract(epoch from now())::bigint * 1000 - ?,
                          expiry_time = extract(epoch from now())::bigint * 1000 - ? + max_inactive_interval * 1000
                        where principal_name = ?
                        """)
                .params(ago.toMillis(), ago.toMillis(), person.id().toString())
                .update();
    }

    private void begun(People.Somebody person, Duration ago) {
        owner.sql(
                        """
                        update platform.session
                        set creation_time = extract(epoch from now())::bigint * 1000 - ?
                        where principal_name = ?
                        """)
                .params(ago.toMillis(), person.id().toString())
                .update();
    }
}
