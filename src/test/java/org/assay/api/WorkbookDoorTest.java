package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.assay.exchange.FileFormat;
import org.assay.exchange.workbook.Workbooks;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.EditedBook;
import org.assay.support.HouseUnderTest;
import org.assay.support.TownClubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The workbook over REST: the same rules as on the pages. */
@HouseUnderTest
class WorkbookDoorTest {
    private static final String BOUNDARY = "workbook-boundary";

    private final TownClubs clubs;
    private final ApiClients clients;
    private final Workbooks workbooks;
    private TownClubs.Club club;
    private ApiClient gwen;
    private String path;

    WorkbookDoorTest(TownClubs clubs, ApiClients clients, Workbooks workbooks) {
        this.clubs = clubs;
        this.clients = clients;
        this.workbooks = workbooks;
    }

    @BeforeEach
    void begin() {
        club = clubs.club("Upton Club");
        gwen = clients.of(club.administrator());
        path = "/assessments/" + club.assessment() + "/workbook";
    }

    @Test
    void givesTheWorkbookOut() {
        var answer = gwen.get(path).hasStatus(200);
        assertThat(answer.header("Content-Type")).isEqualTo(FileFormat.XLSX);
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void previewsAndTakesOver() {
        var sent = upload(gwen, edited("Fully met")).hasStatus(201);
        assertThat(sent.text("/cells/0/key")).isEqualTo("1.1");
        assertThat(sent.text("/cells/0/state")).isEqualTo("changed");
        assertThat(sent.text("/cells/0/workbook")).isEqualTo("Fully met");
        String preview = path + "/" + sent.text("/document");
        assertThat(gwen.get(preview).hasStatus(200).at("/cells").size()).isEqualTo(1);
        var taken = gwen.post(preview + "/taken-over", "{}").hasStatus(200);
        assertThat(taken.at("/answers").intValue()).isEqualTo(1);
        assertThat(gwen.get(entry()).text("/value")).isEqualTo("fully_met");
        assertThat(gwen.get(preview).at("/cells").size()).isZero();
    }

    @Test
    void asksForAChoiceWithItsVersion() {
        byte[] workbook = edited("Fully met");
        gwen.put(entry(), "{\"value\":\"not_met\"}").hasStatus(200);
        String preview = path + "/" + upload(gwen, workbook).text("/document");
        gwen.post(preview + "/taken-over", "{}").isProblem(409).pointsAt("/1.1");
        gwen.post(preview + "/taken-over", "{\"choices\":[{\"key\":\"1.1\",\"use\":\"mine\"}]}")
                .isProblem(422)
                .pointsAt("/choices/0");
        gwen.post(
                        preview + "/taken-over",
                        "{\"choices\":[{\"key\":\"1.1\",\"use\":\"workbook\",\"version\":1}]}")
                .hasStatus(200);
        assertThat(gwen.get(entry()).text("/value")).isEqualTo("fully_met");
    }

    @Test
    void refusesWhatIsWrongAndChangesNothing() {
        upload(gwen, "Notes".getBytes(StandardCharsets.UTF_8)).isProblem(422).pointsAt("/file");
        String preview = path + "/" + upload(gwen, edited("Nearly")).text("/document");
        gwen.post(preview + "/taken-over", "{}").isProblem(422).pointsAt("/1.1");
        upload(clients.of(Role.AUDITOR, club.id()), edited("Fully met")).isProblem(403);
        upload(clients.of(clubs.club("Elsewhere").administrator()), edited("Fully met"))
                .isProblem(404);
    }

    private String entry() {
        return "/assessments/" + club.assessment() + "/entries/1.1";
    }

    private byte[] edited(String rating) {
        byte[] bytes =
                Scope.of(club.administrator())
                        .call(() ->
                                workbooks
                                        .download(club.administrator(), club.assessment())
                                        .bytes());
        return EditedBook.of(bytes).write("Standard 1", "C6", rating).bytes();
    }

    private ApiClient.Answered upload(ApiClient client, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"filled.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
