package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class ImportPageTest {
    private static final String NAUGHTY = "<b>\"O'HARE\" & ŁĄKA 日本 '; DROP";

    private final People people;
    private final Register register;

    ImportPageTest(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Test
    void importsAFileAndReportsItsWrongLines() throws InterruptedException {
        Browser browser = people.signIn(people.operator("Olu"));
        String code = OdsFile.freshCode();
        String file =
                OdsFile.row(code, NAUGHTY, "20080401", "", "A")
                        + "\r\n"
                        + OdsFile.row("??", "FOX LODGE", "20080401", "", "A");
        Page report = waitFor(browser, upload(browser, "care homes.csv", file), this::isOver);
        report.hasHeading("care homes.csv").says("Added 1").says("Wrong, left out 1");
        report.says("Line 2 “??” is no organisation code");
        browser.get("/service/organisations?q=" + code).says(NAUGHTY).says("1 organisation");
        browser.get("/service/organisations").says("care homes.csv").says("1 taken, 1 wrong");
    }

    @Test
    void asksForAFileWhenNoneWasChosen() {
        Browser browser = people.signIn(people.operator("Olu"));
        HttpResponse<String> answer = upload(browser, "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose the ODS file, a .csv that is not empty.");
    }

    @Test
    void findsByNameCodeAndPostcodeAndTakesPatternsForText() {
        Browser browser = people.signIn(people.operator("Olu"));
        var house = register.organisation("ZEBRA 100% HOUSE");
        browser.get("/service/organisations?q=ebra%20100%25").says(house.code());
        browser.get("/service/organisations?q=" + house.code().toLowerCase()).says(house.name());
        browser.get("/service/organisations?q=" + house.postcode().replace(" ", ""))
                .hasStatus(200)
                .doesNotSay("No organisation found");
        browser.get("/service/organisations?q=ebra_100").says("No organisation found");
        browser.get("/service/organisations?q=%00").says("No organisation found");
        browser.get("/service/organisations?page=99999999").hasStatus(200);
    }

    @Test
    void onlyTheOperatorMayOpenIt() {
        Browser administrator =
                people.signIn(Role.ADMINISTRATOR, register.organisation("OAK").id());
        administrator.getOnly("/service/organisations").hasStatus(403);
        administrator
                .getOnly("/service/organisations/imports/00000000-0000-0000-0000-000000000000")
                .hasStatus(403);
        people.signIn(people.operator("Olu"))
                .getOnly("/service/organisations/imports/00000000-0000-0000-0000-000000000000")
                .hasStatus(404);
    }

    @Test
    void needsFewStatements() {
        Browser browser = people.signIn(people.operator("Olu"));
        browser.get("/service/organisations");
        CountedStatements.forget();
        browser.get("/service/organisations?q=oak").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }

    private boolean isOver(Page page) {
        return !page.text().contains("Running:");
    }

    private static Page waitFor(Browser browser, HttpResponse<String> started, Predicate<Page> over)
            throws InterruptedException {
        assertThat(started.statusCode()).isEqualTo(302);
        String address = started.headers().firstValue("Location").orElseThrow();
        Page page = browser.get(address);
        for (int i = 0; i < 100 && !over.test(page); i++) {
            Thread.sleep(100);
            page = browser.get(address);
        }
        return page;
    }

    private static HttpResponse<String> upload(Browser browser, String name, String content) {
        String body =
                """
                --edge\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --edge\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --edge--\r
                """
                        .formatted(browser.token(), name, content);
        return browser.exchange(
                HttpRequest.newBuilder(browser.address("/service/organisations/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
