package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.Authenticator;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class FactorKeyWatchTest {
    private final FactorKeyWatch watch;
    private final People people;
    private final JdbcClient owner;

    FactorKeyWatchTest(FactorKeyWatch watch, People people, @Qualifier("owner") JdbcClient owner) {
        this.watch = watch;
        this.people = people;
        this.owner = owner;
    }

    @Test
    void saysAtTheStartThatTheKeyIsMissingAndRecoveryCodesStillWork(CapturedOutput log) {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var offered = browser.post("/account/second-factor", "password", People.PASSWORD);
        var mine = new Authenticator(offered.document().expectFirst("code").text());
        String recovery =
                browser.post("/account/second-factor/confirmation", "code", mine.code(-1))
                        .document()
                        .expectFirst("li code")
                        .text();
        watch.look();
        assertThat(log).doesNotContain("lacks the key");
        setKey(ada, "another");
        watch.look();
        assertThat(log).contains("This node lacks the key of 1 of the second factors");
        var later = people.visitor();
        later.post("/sign-in", "email", ada.email(), "password", People.PASSWORD);
        later.post("/sign-in/code", "code", mine.code(0)).hasStatus(500);
        later.post("/sign-in/code", "code", recovery).hasStatus(200);
        later.get("/account").hasHeading("Your account");
        owner.sql("delete from account.authenticator where person_id = ?")
                .param(ada.id().value())
                .update();
    }

    private void setKey(People.Somebody person, String key) {
        owner.sql("update account.authenticator set key_id = ? where person_id = ?")
                .params(key, person.id().value())
                .update();
    }
}
