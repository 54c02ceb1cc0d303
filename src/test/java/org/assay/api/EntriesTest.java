package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.assessment.AssessmentId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering over REST. */
@HouseUnderTest
class EntriesTest {
    private static final String TEXT = "{\"value\": \"Gwen Price\", \"comment\": \"Since May\"}";

    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String entries;

    EntriesTest(CareHomes homes, ApiClients clients, People people) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Larkfield House");
        AssessmentId assessment = homes.begin(home);
        gwen = clients.of(home.administrator());
        entries = "/assessments/" + assessment + "/entries";
    }

    @Test
    void listsEveryItemInParts() {
        var first = gwen.get(entries + "?limit=40").hasStatus(200);
        var second = gwen.get(entries + "?limit=40&after=" + first.text("/next")).hasStatus(200);
        assertThat(first.size("/items")).isEqualTo(40);
        assertThat(second.size("/items")).isPositive();
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(second.text("/items/0/ref")).isNotEqualTo(first.text("/items/39/ref"));
        assertThat(first.text("/items/0/state")).isEqualTo("unanswered");
    }

    @Test
    void savesAnUntouchedEntryWithoutAVersion() {
        var saved = gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");
        var read = gwen.get(entries + "/" + Refs.TEXT).hasStatus(200);
        assertThat(read.text("/value")).isEqualTo("Gwen Price");
        assertThat(read.text("/comment")).isEqualTo("Since May");
        assertThat(read.text("/savedBy")).isEqualTo(home.person().id().toString());
        assertThat(read.text("/savedAt")).endsWith("Z");
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.header("Cache-Control")).contains("no-store");
    }

    @Test
    void asksForTheVersionOfATouchedEntry() {
        gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        gwen.put(entries + "/" + Refs.TEXT, "{\"value\": \"Somebody else\"}").isProblem(428);
        gwen.with("If-Match", "\"1\"")
                .put(entries + "/" + Refs.TEXT, "{\"value\": \"Somebody else\"}")
                .hasStatus(200);
        assertThat(gwen.get(entries + "/" + Refs.TEXT).text("/value")).isEqualTo("Somebody else");
    }

    @Test
    void answersBothValuesWhenAnEntryHasMovedOn() {
        gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        gwen.with("If-Match", "\"1\"")
                .put(entries + "/" + Refs.TEXT, "{\"value\": \"Theirs\"}")
                .hasStatus(200);
        var refused =
                gwen.with("If-Match", "\"1\"")
                        .put(entries + "/" + Refs.TEXT, "{\"value\": \"Mine\"}")
                        .isProblem(412);
        assertThat(refused.text("/mine/value")).isEqualTo("Mine");
        assertThat(refused.text("/theirs/value")).isEqualTo("Theirs");
        assertThat(refused.at("/theirs/version").intValue()).isEqualTo(2);
        assertThat(gwen.get(entries + "/" + Refs.TEXT).text("/value")).isEqualTo("Theirs");
    }

    @Test
    void refusesAMalformedVersion() {
        for (String tag : new String[] {"3", "W/\"3\"", "\"3\", \"4\"", "*", "\"x\""}) {
            gwen.with("If-Match", tag)
                    .put(entries + "/" + Refs.TEXT, TEXT)
                    .isProblem(400)
                    .pointsAt("If-Match");
        }
    }

    @Test
    void takesAnAnswerAwayWithNull() {
        gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        var emptied =
                gwen.with("If-Match", "\"1\"")
                        .put(entries + "/" + Refs.TEXT, "{\"value\": null}")
                        .hasStatus(200);
        assertThat(emptied.at("/value").isNull()).isTrue();
        assertThat(emptied.text("/state")).isEqualTo("unanswered");
    }

    @Test
    void refusesAnAnswerThatIsLeftOut() {
        gwen.put(entries + "/" + Refs.TEXT, "{\"comment\": \"Only this\"}")
                .isProblem(422)
                .pointsAt("/value");
    }

    @Test
    void refusesWhatIsNoAnswerToTheItem() {
        gwen.put(entries + "/" + Refs.TEXT, "{\"value\": 12}").isProblem(422).pointsAt("/value");
        gwen.put(entries + "/" + Refs.TICK, "{\"value\": \"yes\"}")
                .isProblem(422)
                .pointsAt("/value");
        gwen.put(entries + "/" + Refs.DATE, "{\"value\": \"2019-02-31\"}")
                .isProblem(422)
                .pointsAt("/value");
        gwen.put(entries + "/" + Refs.PERCENTAGE, "{\"value\": 101}")
                .isProblem(422)
                .pointsAt("/value");
        gwen.put(entries + "/" + Refs.TEXT, "{\"value\": \"a\\u0000b\"}")
                .isProblem(422)
                .pointsAt("/value");
        assertThat(gwen.get(entries + "/" + Refs.PERCENTAGE).at("/version").intValue()).isZero();
    }

    @Test
    void keepsANumberToTheDigit() {
        var saved = gwen.put(entries + "/" + Refs.PERCENTAGE, "{\"value\": 95.25}").hasStatus(200);
        assertThat(saved.body()).contains("\"value\":95.25");
    }

    @Test
    void doesNotFindAnUnknownRef() {
        gwen.get(entries + "/99.9.9").isProblem(404);
        gwen.put(entries + "/99.9.9", TEXT).isProblem(404);
        gwen.get("/assessments/not-an-id/entries").isProblem(404);
    }

    @Test
    void offersWhatTheProfileHoldsUntilSomebodyAnswers() {
        assertThat(gwen.get(entries + "/" + Refs.TEXT).at("/offered").isMissingNode()).isTrue();
        String profile = "/organisations/" + home.id() + "/profile";
        gwen.with("If-Match", gwen.get(profile).header("ETag"))
                .put(profile, "{\"keyRoles\": {\"ig_lead\": \"Gwen Pritchard\"}}")
                .hasStatus(200);
        var offered = gwen.get(entries + "/" + Refs.TEXT).hasStatus(200);
        assertThat(offered.text("/offered")).isEqualTo("Gwen Pritchard");
        assertThat(offered.text("/ask")).isNotEmpty();
        var answered = gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        assertThat(answered.at("/offered").isMissingNode()).isTrue();
    }

    @Test
    void anAnswerBroughtForwardCountsOnceItIsLookedAt() {
        gwen.put(entries + "/" + Refs.TICK, "{\"value\": true}").hasStatus(200);
        String next = "/assessments/" + homes.begin(home, "2020-21");
        String entry = next + "/entries/" + Refs.TICK;
        var brought = gwen.get(entry).hasStatus(200);
        assertThat(brought.text("/state")).isEqualTo("brought_forward");
        assertThat(brought.text("/broughtFrom")).isEqualTo("2019-20");
        assertThat(complete(next)).isZero();

        gwen.post(entry + "/looked-at").isProblem(428);
        gwen.with("If-Match", "\"7\"").post(entry + "/looked-at").isProblem(412);
        clients.of(Role.AUDITOR, home.id())
                .with("If-Match", brought.header("ETag"))
                .post(entry + "/looked-at")
                .isProblem(403);
        var looked =
                gwen.with("If-Match", brought.header("ETag"))
                        .post(entry + "/looked-at")
                        .hasStatus(200);
        assertThat(looked.text("/state")).isEqualTo("complete");
        assertThat(looked.at("/value").booleanValue()).isTrue();
        assertThat(looked.at("/broughtFrom").isMissingNode()).isTrue();
        assertThat(complete(next)).isEqualTo(1);
        assertThat(gwen.get(next).hasStatus(200).at("/broughtForward").intValue()).isZero();
    }

    private int complete(String assessment) {
        return gwen.get(assessment + "/evaluation").at("/mandatory/complete").intValue();
    }

    @Test
    void letsNobodyElseIn() {
        var stranger = clients.of(homes.home("Elsewhere").administrator());
        stranger.get(entries).isProblem(404);
        stranger.get(entries + "/" + Refs.TEXT).isProblem(404);
        stranger.put(entries + "/" + Refs.TEXT, TEXT).isProblem(404);
        clients.nobody().get(entries).isProblem(401);
    }

    @Test
    void anAuditorReadsAndDoesNotAnswer() {
        var auditor = clients.of(Role.AUDITOR, home.id());
        auditor.get(entries + "/" + Refs.TEXT).hasStatus(200);
        auditor.put(entries + "/" + Refs.TEXT, TEXT).isProblem(403);
    }

    @Test
    void aNarrowedKeyDoesNoMoreThanItSays() {
        var reader = clients.narrowed(home.administrator(), Right.VIEW);
        reader.get(entries + "/" + Refs.TEXT).hasStatus(200);
        reader.put(entries + "/" + Refs.TEXT, TEXT).isProblem(403);
    }

    @Test
    void aKeyNeverDoesMoreThanItsPersonMay() {
        var member = people.with(Role.MEMBER, home.id());
        var client = clients.of(people.actor(member, home.id()));
        client.put(entries.replace("/entries", "/confirmations/" + Refs.REQUIREMENT))
                .isProblem(403);
    }

    @Test
    void keepsToItsBudgetOfStatements() {
        gwen.get(entries);
        CountedStatements.forget();
        gwen.put(entries + "/" + Refs.TEXT, TEXT).hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(8);
        CountedStatements.forget();
        gwen.get(entries + "/" + Refs.TEXT).hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 6);
        CountedStatements.forget();
        gwen.get(entries).hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 6);
    }
}
