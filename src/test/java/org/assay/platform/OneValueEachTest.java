package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.assay.kernel.Role;
import org.assay.support.ApiClients;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Logged;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A field comes from one place, once. */
@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class OneValueEachTest {
    private final People people;
    private final ApiClients clients;

    OneValueEachTest(People people, ApiClients clients) {
        this.people = people;
        this.clients = clients;
    }

    @Test
    void whatAFormSendsIsNotTakenFromTheAddress() {
        var browser = people.signIn(people.somebody("Ada"));
        assertThat(post(browser, "/account/name?name=Mallory", "x=y")).isEqualTo(400);
        assertThat(post(browser, "/account/name?name=Mallory", "name=Ada+Two")).isEqualTo(400);
        browser.get("/account").doesNotSay("Mallory").doesNotSay("Ada Two");
        assertThat(post(browser, "/account/name", "name=Ada+Two")).isEqualTo(302);
        browser.get("/account").says("Ada Two");
    }

    @Test
    void aFieldThatIsSentTwiceIsRefused(CapturedOutput log) {
        var browser = people.signIn(people.somebody("Ada"));
        assertThat(post(browser, "/account/name", "name=Mallory&name=Eve")).isEqualTo(400);
        browser.get("/account").doesNotSay("Mallory").doesNotSay("Eve");
        Logged.says(log, "by POST /account/name from 198.18.", ", 400: name");
        browser.get("/directory?q=a&q=b").hasStatus(400);
        var program = clients.of(Role.ADMINISTRATOR, people.organisation("Larkfield House"));
        program.get("/frameworks?limit=5&limit=6").isProblem(400);
        program.get("/frameworks?limit=5").hasStatus(200);
    }

    private static int post(Browser browser, String path, String form) {
        String token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(browser.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&_csrf=" + token));
        return browser.exchange(request.build()).statusCode();
    }
}
