package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Logged;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log says of what was refused: who, where and which fields, never what. */
@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsLoggedTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private final People people;

    RefusalsLoggedTest(People people) {
        this.people = people;
    }

    @Test
    void inputByDoorAndFieldsAlone(CapturedOutput log) {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        browser.get("/account")
                .fill("email", "typed-and-wrong")
                .press("Change the e-mail address")
                .hasStatus(422);
        Logged.says(
                log,
                "Refused input: person " + ada.id() + " by POST /account/email from 198.18.",
                ", 422: email");
        assertThat(log).doesNotContain("typed-and-wrong");
    }

    @Test
    void whatLooksLikeGuessing(CapturedOutput log) {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        String guessed = UUID.randomUUID().toString();
        browser.get("/documents/" + guessed).hasStatus(404);
        Logged.says(log, "Not found: person ", " by GET /documents/{document} from 198.18.");
        assertThat(log).doesNotContain(guessed);
        browser.get("/nothing-is-here").hasStatus(404);
        assertThat(log).doesNotContain("nothing-is-here");
    }

    @Test
    void formsWithoutTheirToken(CapturedOutput log) {
        assertThat(post("/password/a-secret-of-its-own", "password=typed")).isEqualTo(403);
        assertThat(log)
                .contains("Refused form: without its token, /password by nobody known from 198.18.")
                .doesNotContain("a-secret-of-its-own", "typed");
    }

    @Test
    void addressesThatCanBeReadInTwoWays(CapturedOutput log) {
        people.visitor().get("/%61pi/v1/account").hasStatus(400);
        assertThat(log).contains("Refused address: from 198.18.").doesNotContain("%61pi");
    }

    private int post(String path, String form) {
        Browser browser = people.visitor();
        var request =
                HttpRequest.newBuilder(browser.address(path))
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(form));
        return browser.exchange(request.build()).statusCode();
    }
}
