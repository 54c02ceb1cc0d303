package org.assay.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assay.evidence.Samples;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Upload;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseUnderTest
class EvidencePagesTest {
    private final People people;
    private final OrganisationId larkfield;
    private final Browser gwen;

    EvidencePagesTest(People people) {
        this.people = people;
        this.larkfield = people.organisation("Larkfield House");
        this.gwen = people.signIn(Role.MEMBER, larkfield);
    }

    @Test
    void saysWhatToDoWhenThereIsNothingYet() {
        gwen.get("/evidence")
                .hasHeading("Evidence")
                .says("There are no documents yet")
                .says("Up to 50 MB");
    }

    @Test
    void addsAFileAndShowsWhatItIs() {
        String address = add("Privacy policy.pdf", Samples.pdf("policy"));
        gwen.get(address)
                .hasHeading("Privacy policy")
                .says("application/pdf")
                .says("Not scanned for viruses")
                .says(", by ")
                .says("No answer points to it")
                .hasLinkTo(address + "/content")
                .hasLinkTo(address + "/view");
        gwen.get("/evidence").says("1 document").hasLinkTo(address);
        gwen.get("/evidence?q=privacy").hasLinkTo(address);
        gwen.get("/evidence?q=nothing").says("No document matches “nothing”");
    }

    @Test
    void addsALinkThatGivesNothingAway() {
        var page =
                gwen.get("/evidence")
                        .fill("link", "https://example.org/policy")
                        .fill("title", "Our policy")
                        .press("Add document");
        page.hasHeading("Our policy").says("“Our policy” is on the list");
        var link = page.document().select("a[href=https://example.org/policy]");
        assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
    }

    @Test
    void addsAPlace() {
        gwen.get("/evidence")
                .fill("place", "Office, blue cabinet")
                .press("Add document")
                .hasHeading("Office, blue cabinet");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNotTaken() {
        var page =
                gwen.get("/evidence")
                        .fill("link", "example.org")
                        .fill("title", "Our policy")
                        .press("Add document")
                        .hasStatus(422);
        assertThat(page.errors())
                .containsExactly(
                        "Enter a link that starts with https:// or http://, for example https://example.org/policy");
        assertThat(page.value("link")).isEqualTo("example.org");
        assertThat(page.value("title")).isEqualTo("Our policy");
        assertThat(gwen.get("/evidence").fill("title", "x").press("Add document").errors())
                .containsExactly("Choose a file, paste a link, or say where the document is kept");
        assertThat(
                        gwen.get("/evidence")
                                .fill("link", "https://example.org/")
                                .fill("place", "here")
                                .press("Add document")
                                .errors())
                .singleElement()
                .asString()
                .startsWith("Give one of the three");
    }

    @Test
    void refusesAFileThatIsNotWhatItSays() {
        var response =
                new Upload()
                        .file("file", "policy.pdf", Samples.text("words"))
                        .to(gwen, "/evidence");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(text(response)).contains("This says it is a PDF, but it is not");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        var justOver =
                new Upload()
                        .file("file", "film.txt", new byte[51 * 1024 * 1024])
                        .to(gwen, "/evidence");
        assertThat(justOver.statusCode()).isEqualTo(422);
        assertThat(text(justOver)).contains("This file is larger than 50 MB");
        var farOver =
                new Upload()
                        .file("file", "film.txt", new byte[90 * 1024 * 1024])
                        .to(gwen, "/evidence");
        assertThat(farOver.statusCode()).isEqualTo(413);
        assertThat(text(farOver)).contains("That is too large");
    }

    @Test
    void servesADownloadThatCannotActAsAPage() {
        byte[] hostile =
                Samples.text("<!doctype html><html><script>alert(document.cookie)</script></html>");
        String address = add("hostile 🙂 \"page\".html", hostile);
        var response = fetch(address + "/content");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(new String(hostile, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(header(response, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(response, "Content-Length")).isEqualTo(Integer.toString(hostile.length));
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(header(response, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''hostile%20%F0%9F%99%82%20");
        assertThat(gwen.get(address + "/view").status()).isEqualTo(404);
    }

    @Test
    void servesPartsOfAFile() {
        String address = add("numbers.txt", Samples.text("0123456789"));
        var response = fetch(address + "/content", "Range", "bytes=2-4");
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo("234");
        assertThat(header(response, "Content-Range")).isEqualTo("bytes 2-4/10");
    }

    @Test
    void doesNotCompressWhatHasALength() {
        String address = add("many.csv", Samples.text("a,b\n".repeat(5000)));
        var response = fetch(address + "/content", "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(response, "Content-Length")).isEqualTo("20000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void showsPhotographsInThePage(String format) {
        String address = add("photo." + format, Samples.picture(format));
        assertThat(gwen.get(address).document().select("img[src=" + address + "/view]")).hasSize(1);
        var response = fetch(address + "/view");
        assertThat(header(response, "Content-Type"))
                .isEqualTo("image/" + format.replace("jpg", "jpeg"));
        assertThat(header(response, "Content-Disposition")).startsWith("inline;");
        assertThat(header(response, "Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void hidesMarksThatTurnTheDirectionOfANameFromTheDisk() {
        String address = add("policy\u202Efdp.txt", Samples.text("x"));
        assertThat(header(fetch(address + "/content"), "Content-Disposition"))
                .contains("policyfdp.txt")
                .doesNotContain("%E2%80%AE");
    }

    @Test
    void renamesWithdrawsAndPutsBack() {
        String address = add("policy.pdf", Samples.pdf("x"));
        gwen.get(address)
                .fill("title", "Policy <b>2020</b>")
                .press("Save title")
                .hasHeading("Policy <b>2020</b>");
        assertThat(gwen.get(address).fill("title", " ").press("Save title").hasStatus(422).errors())
                .containsExactly("Enter a title");
        gwen.get(address).press("Withdraw document").says("Withdrawn on");
        gwen.get("/evidence").says("There are no documents yet");
        gwen.get("/evidence?withdrawn=yes").hasHeading("Withdrawn documents").hasLinkTo(address);
        gwen.get(address).press("Put it back on the list").says("on the list again");
        gwen.get("/evidence").hasLinkTo(address);
    }

    @Test
    void comesInPages() {
        for (int i = 1; i <= 27; i++) gwen.post("/evidence", "place", "shelf " + i);
        gwen.get("/evidence?sort=oldest")
                .says("27 documents")
                .says("Page 1 of 2")
                .hasLinkTo("/evidence?q=&sort=oldest&page=2");
        gwen.get("/evidence?sort=oldest&page=2").says("shelf 27").doesNotSay("shelf 25");
        gwen.get("/evidence?page=9999999999&sort=bogus&q=%00").hasStatus(200);
    }

    @Test
    void isNotFoundForAnotherOrganisation() {
        String address = add("policy.pdf", Samples.pdf("x"));
        var stranger = people.signIn(Role.ADMINISTRATOR, people.organisation("Mill Lane"));
        for (String part : new String[] {"", "/content", "/view"})
            stranger.get(address + part).hasStatus(404);
        for (String part : new String[] {"/title", "/withdrawal", "/restoration"})
            stranger.post(address + part, "title", "x").hasStatus(404);
        stranger.get("/documents/nonsense").hasStatus(404);
        stranger.get("/documents/00000000-0000-0000-0000-000000000000").hasStatus(404);
    }

    @Test
    void showsAnAuditorNothingToChange() {
        String address = add("policy.pdf", Samples.pdf("x"));
        var auditor = people.signIn(Role.AUDITOR, larkfield);
        assertThat(auditor.get("/evidence").document().select("main form[method=post]")).isEmpty();
        assertThat(auditor.get(address).document().select("main form[method=post]")).isEmpty();
        auditor.post(address + "/title", "title", "x").hasStatus(403);
        auditor.post("/evidence", "place", "x").hasStatus(403);
    }

    @Test
    void keepsToItsStatements() {
        String address = add("policy.pdf", Samples.pdf("x"));
        gwen.get(address); // takes the notice away
        CountedStatements.forget();
        gwen.get("/evidence");
        assertThat(CountedStatements.seen()).as("list").hasSizeLessThanOrEqualTo(6);
        CountedStatements.forget();
        gwen.get(address);
        assertThat(CountedStatements.seen()).as("document").hasSizeLessThanOrEqualTo(6);
        String token = gwen.token();
        CountedStatements.forget();
        gwen.postOnly(address + "/title", "title", "Another", "_csrf", token);
        assertThat(CountedStatements.seen()).as("rename").hasSizeLessThanOrEqualTo(8);
    }

    private String add(String name, byte[] bytes) {
        var response = new Upload().file("file", name, bytes).to(gwen, "/evidence");
        assertThat(response.statusCode()).as(response.body()).isIn(302, 303);
        return response.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]*", "");
    }

    private HttpResponse<String> fetch(String path, String... headers) {
        var request = HttpRequest.newBuilder(gwen.address(path));
        if (headers.length > 0) request.headers(headers);
        return gwen.exchange(request.GET().build());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<String> response) {
        return Jsoup.parse(response.body()).text();
    }
}
