package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request, the answer is a problem that says so. */
@HouseUnderTest
class ProblemsTest {
    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String opening;

    ProblemsTest(CareHomes homes, ApiClients clients, People people) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Millbrook Court");
        gwen = clients.of(home.administrator());
        opening = "/organisations/" + home.id() + "/assessments";
    }

    @Test
    void ofAnUnknownAddress() {
        gwen.get("/nowhere").isProblem(404);
        clients.nobody().get("/nowhere").isProblem(404);
    }

    @Test
    void ofAMethodThatIsNotThere() {
        assertThat(gwen.delete("/frameworks").isProblem(405).header("Allow")).contains("GET");
    }

    @Test
    void ofATypeThatIsNotGiven() {
        gwen.with("Accept", "text/html").get("/frameworks").isProblem(406);
    }

    @Test
    void ofATypeThatIsNotTaken() {
        gwen.send("POST", opening, "text/plain", BodyPublishers.ofString("hello")).isProblem(415);
    }

    @Test
    void ofMalformedJson() {
        assertThat(gwen.post(opening, "{\"framework\": ").isProblem(400).text("/detail"))
                .contains("line 1");
        gwen.post(opening, "").isProblem(400);
        gwen.post(opening, "[]").isProblem(422);
        gwen.post(opening, "\"x\"").isProblem(422);
        gwen.post(opening, "{\"framework\": \"a\"} {}").isProblem(422);
    }

    @Test
    void ofAFieldThatIsNotKnown() {
        var refused =
                gwen.post(
                                opening,
                                "{\"framework\": \"a\", \"edition\": \"b\", \"colour\": \"red\"}")
                        .isProblem(422);
        refused.pointsAt("/colour");
        assertThat(refused.text("/errors/0/message")).contains("edition", "framework");
    }

    @Test
    void ofAFieldThatStandsThereTwice() {
        assertThat(
                        gwen.post(opening, "{\"framework\": \"a\", \"framework\": \"b\"}")
                                .isProblem(400)
                                .text("/detail"))
                .contains("framework");
    }

    @Test
    void ofAFieldOfTheWrongType() {
        gwen.post(opening, "{\"framework\": 7, \"edition\": \"2019-20\"}")
                .isProblem(422)
                .pointsAt("/framework");
        gwen.post(opening, "{\"framework\": {}, \"edition\": \"2019-20\"}")
                .isProblem(422)
                .pointsAt("/framework");
    }

    @Test
    void ofJsonThatIsTooDeep() {
        gwen.put(
                        "/assessments/" + homes.begin(home) + "/entries/" + Refs.TEXT,
                        "{\"value\": " + "[".repeat(5000))
                .isProblem(400);
    }

    @Test
    void ofABodyThatIsTooLarge() {
        String large = "{\"framework\": \"" + "x".repeat(5_000_000) + "\"}";
        gwen.post(opening, large).isProblem(413);
        gwen.send(
                        "POST",
                        opening,
                        "application/json",
                        BodyPublishers.ofInputStream(() ->
                                new java.io.ByteArrayInputStream(
                                        large.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isProblem(413);
    }

    @Test
    void ofAMissingOrWrongKey() {
        assertThat(clients.nobody().get("/keys").isProblem(401).header("WWW-Authenticate"))
                .startsWith("Bearer");
        clients.holding("assay_made-up").get("/keys").isProblem(401);
        clients.nobody()
                .with("Authorization", "Basic Z3dlbjpzZWNyZXQ=")
                .get("/keys")
                .isProblem(401);
    }

    @Test
    void ofASessionInsteadOfAKey() {
        var browser = people.signIn(home.person());
        String cookie =
                browser.cookies().stream()
                        .map(one -> one.getName() + "=" + one.getValue())
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow();
        clients.nobody().with("Cookie", cookie).get("/keys").isProblem(401);
    }

    @Test
    void ofAWrongPart() {
        for (String limit : new String[] {"0", "201", "-1", "many", "1.5", ""}) {
            gwen.get("/frameworks?limit=" + limit).isProblem(400).pointsAt("limit");
        }
        gwen.get("/frameworks?after=nothing").isProblem(400).pointsAt("after");
        gwen.get("/organisations/" + home.id() + "/documents?after=nothing")
                .isProblem(400)
                .pointsAt("after");
        gwen.get("/directory?after=019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                .isProblem(400)
                .pointsAt("after");
    }
}
