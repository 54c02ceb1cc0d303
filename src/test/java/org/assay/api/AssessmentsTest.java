package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an open assessment to the public directory, over REST. */
@HouseUnderTest
class AssessmentsTest {
    private static final String EDITION =
            "{\"framework\": \"dspt-social-care\", \"edition\": \"2019-20\"}";

    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String opening;

    AssessmentsTest(CareHomes homes, ApiClients clients, People people) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Willow Lodge");
        gwen = clients.of(home.administrator());
        opening = "/organisations/" + home.id() + "/assessments";
    }

    @Test
    void opensAnAssessmentOnce() {
        var opened = gwen.post(opening, EDITION).hasStatus(201);
        assertThat(opened.header("Location"))
                .isEqualTo("/api/v1/assessments/" + opened.text("/id"));
        assertThat(gwen.post(opening, EDITION).hasStatus(200).text("/id"))
                .isEqualTo(opened.text("/id"));
        assertThat(gwen.get(opening).hasStatus(200).size("/items")).isEqualTo(1);
        gwen.get("/assessments/" + opened.text("/id")).hasStatus(200);
    }

    @Test
    void opensNoUnknownEdition() {
        gwen.post(opening, "{\"framework\": \"dspt-social-care\", \"edition\": \"1999\"}")
                .isProblem(422)
                .pointsAt("/edition");
        gwen.post(opening, "{}").isProblem(422);
        clients.of(homes.home("Elsewhere").administrator()).post(opening, EDITION).isProblem(404);
    }

    @Test
    void confirmsWhatIsCompleteAndLocksIt() {
        String assessment = open();
        var refused = gwen.put(assessment + "/confirmations/1.1").isProblem(409);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/entries/1.1.1");
        gwen.put(assessment + "/entries/1.1.1", "{\"value\": true}").hasStatus(200);
        gwen.put(assessment + "/entries/1.1.2", "{\"value\": \"Gwen Price\"}").hasStatus(200);
        assertThat(
                        gwen.put(assessment + "/confirmations/1.1")
                                .hasStatus(200)
                                .at("/confirmed")
                                .booleanValue())
                .isTrue();
        gwen.with("If-Match", "\"1\"")
                .put(assessment + "/entries/1.1.2", "{\"value\": \"Else\"}")
                .isProblem(409);
        assertThat(
                        gwen.delete(assessment + "/confirmations/1.1")
                                .hasStatus(200)
                                .at("/confirmed")
                                .booleanValue())
                .isFalse();
        gwen.with("If-Match", "\"1\"")
                .put(assessment + "/entries/1.1.2", "{\"value\": \"Else\"}")
                .hasStatus(200);
        gwen.put(assessment + "/confirmations/99").isProblem(404);
    }

    @Test
    void confirmsWhatWasReadOrNothing() {
        String assessment = open();
        gwen.put(assessment + "/entries/1.1.1", "{\"value\": true}").hasStatus(200);
        gwen.put(assessment + "/entries/1.1.2", "{\"value\": \"Gwen Price\"}").hasStatus(200);
        gwen.with("If-Match", "\"1\"")
                .put(assessment + "/entries/1.1.2", "{\"value\": \"Somebody else\"}")
                .hasStatus(200);
        String confirmation = assessment + "/confirmations/1.1";
        var refused =
                gwen.put(confirmation, "{\"versions\": {\"1.1.1\": 1, \"1.1.2\": 1}}")
                        .isProblem(409)
                        .pointsAt("/versions/1.1.2");
        assertThat(refused.text("/detail")).startsWith("1.1.2 changed since you read it");
        assertThat(refused.text("/errors/0/message")).isEqualTo("It is version 2 now.");
        for (String wrong : List.of("{\"9.9\": 1}", "{\"1.1.1\": -1}", "{\"1.1.1\": null}"))
            gwen.put(confirmation, "{\"versions\": %s}".formatted(wrong)).isProblem(422);
        assertThat(
                        gwen.put(confirmation, "{\"versions\": {\"1.1.1\": 1, \"1.1.2\": 2}}")
                                .hasStatus(200)
                                .at("/confirmed")
                                .booleanValue())
                .isTrue();
    }

    @Test
    void givesARequirementAnOwner() {
        String assessment = open();
        var member = people.with(Role.MEMBER, home.id());
        var owned =
                gwen.put(
                                assessment + "/requirements/1.1/owner",
                                "{\"person\": \"" + member.id() + "\"}")
                        .hasStatus(200);
        assertThat(owned.text("/owner/name")).isEqualTo(member.name());
        var stranger = people.somebody("Stranger");
        gwen.put(assessment + "/requirements/1.1/owner", "{\"person\": \"" + stranger.id() + "\"}")
                .isProblem(422)
                .pointsAt("/person");
        assertThat(
                        gwen.delete(assessment + "/requirements/1.1/owner")
                                .hasStatus(200)
                                .at("/owner")
                                .isMissingNode())
                .isTrue();
    }

    @Test
    void evaluatesAsTheEntriesSay() {
        String assessment = open();
        var before = gwen.get(assessment + "/evaluation").hasStatus(200);
        gwen.put(assessment + "/entries/1.1.1", "{\"value\": true}").hasStatus(200);
        var after = gwen.get(assessment + "/evaluation").hasStatus(200);
        assertThat(after.at("/mandatory/complete").intValue())
                .isEqualTo(before.at("/mandatory/complete").intValue() + 1);
        assertThat(after.size("/standards")).isEqualTo(10);
        assertThat(after.size("/ahead")).isPositive();
    }

    @Test
    void tellsWhoChangedWhat() {
        String assessment = open();
        gwen.put(assessment + "/entries/1.1.1", "{\"value\": true}").hasStatus(200);
        gwen.put(assessment + "/entries/1.1.2", "{\"value\": \"Gwen\"}").hasStatus(200);
        var all = gwen.get(assessment + "/history?limit=2").hasStatus(200);
        assertThat(all.text("/items/0/ref")).isEqualTo("1.1.2");
        assertThat(all.text("/items/0/person/name")).isEqualTo(home.person().name());
        assertThat(all.text("/items/0/after/value")).isEqualTo("Gwen");
        var rest =
                gwen.get(assessment + "/history?limit=2&after=" + all.text("/next")).hasStatus(200);
        assertThat(rest.text("/items/0/what")).isEqualTo("assessment.begun");
        assertThat(gwen.get(assessment + "/history?ref=1.1.1").hasStatus(200).size("/items"))
                .isEqualTo(1);
        gwen.get(assessment + "/history?ref=99").isProblem(404);
    }

    @Test
    void publishesIntoTheDirectory() throws Exception {
        String assessment = open();
        var published = gwen.post(assessment + "/publications").hasStatus(201);
        String id = published.text("/id");
        assertThat(gwen.post(assessment + "/publications").hasStatus(200).text("/id"))
                .isEqualTo(id);
        assertThat(gwen.get(assessment + "/publications").hasStatus(200).size("/items"))
                .isEqualTo(1);

        assertThat(gwen.get("/publications/" + id).hasStatus(200).size("/snapshot/standards"))
                .isEqualTo(10);
        String bytes = gwen.get("/publications/" + id + "/snapshot").hasStatus(200).body();
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        bytes.getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8))))
                .isEqualTo(published.text("/sha256"));

        var anybody = clients.nobody();
        var summary = anybody.get("/publications/" + id).hasStatus(200);
        assertThat(summary.at("/snapshot").isMissingNode()).isTrue();
        assertThat(summary.text("/summary/name")).isEqualTo("Willow Lodge");
        anybody.get("/publications/" + id + "/snapshot").isProblem(404);
        String code = home.organisation().code();
        assertThat(
                        anybody.get("/directory?text=" + code)
                                .hasStatus(200)
                                .text("/items/0/publication"))
                .isEqualTo(id);
        assertThat(anybody.get("/directory/" + home.id()).hasStatus(200).size("/items"))
                .isEqualTo(1);
        var csv = anybody.get("/directory.csv?text=" + code).hasStatus(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains(code, "Willow Lodge");
    }

    @Test
    void letsOnlyWhoMayPublish() {
        String assessment = open();
        clients.of(Role.MEMBER, home.id()).post(assessment + "/publications").isProblem(403);
        clients.narrowed(home.administrator(), Right.VIEW)
                .post(assessment + "/publications")
                .isProblem(403);
        assertThat(gwen.get(assessment + "/publications").size("/items")).isZero();
    }

    private String open() {
        return "/assessments/" + gwen.post(opening, EDITION).hasStatus(201).text("/id");
    }
}
