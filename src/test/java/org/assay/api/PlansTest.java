package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.kernel.Role;
import org.assay.support.ActionPlans;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Action plans over REST. */
@HouseUnderTest
class PlansTest extends PlanOverRest {
    PlansTest(CareHomes homes, ApiClients clients, ActionPlans made, People people) {
        super(homes, clients, made, people);
    }

    @Test
    void readsAPlanWithItsAreas() {
        var read = ruth.get(plan).hasStatus(200);
        assertThat(read.text("/areas/0/number")).isEqualTo("1");
        assertThat(read.text("/areas/0/outcome")).isEqualTo("All");
        assertThat(ruth.get("/organisations/" + home.id() + "/plans").text("/items/0/title"))
                .isEqualTo("Our plan");
        ruth.put(plan + "/title", "{\"title\": \"The plan\"}").hasStatus(200);
        ruth.put(plan + "/title", "{\"title\": \" \"}").isProblem(422).pointsAt("/title");
    }

    @Test
    void addsAnActionAndReadsItBack() {
        var added = ruth.post(plan + "/actions", ready("")).hasStatus(201);
        assertThat(added.text("/number")).isEqualTo("1.1");
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        String address = added.header("Location").replace("/api/v1", "");
        var read = ruth.get(address).hasStatus(200);
        assertThat(read.text("/deadline")).isEqualTo("2030-03-31");
        assertThat(read.size("/missing")).isZero();
        assertThat(read.text("/shouldHave/0")).isEqualTo("named_professional");
        assertThat(ruth.get(plan + "/actions").size("/items")).isEqualTo(1);
    }

    @Test
    void refusesAnActionWithoutItsMustsAndNamesEach() {
        var refused =
                ruth.post(
                                plan + "/actions",
                                "{\"area\": \"%s\", \"what\": \"Ask\"}".formatted(area))
                        .isProblem(422)
                        .pointsAt("/deadline");
        assertThat(refused.size("/errors")).isEqualTo(3);
        assertThat(refused.body()).contains("/leadOrganisation", "/successBy");
        assertThat(ruth.get(plan + "/actions").size("/items")).isZero();
        var draft =
                ruth.post(
                                plan + "/actions",
                                "{\"area\": \"%s\", \"what\": \"Ask\", \"draft\": true}"
                                        .formatted(area))
                        .hasStatus(201);
        assertThat(draft.at("/missing").toString())
                .isEqualTo("[\"deadline\",\"lead_organisation\",\"success_timescale\"]");
    }

    @Test
    void refusesADeadlineBeforeTheStartAndAnAreaOfAnotherPlan() {
        ruth.post(plan + "/actions", ready("").replace("2030-03-31", "2029-12-31"))
                .isProblem(422)
                .pointsAt("/deadline");
        ruth.post(plan + "/actions", ready("").replace(area, UUID.randomUUID().toString()))
                .isProblem(422)
                .pointsAt("/area");
        ruth.post(plan + "/actions", ready("").replace("2030-03-31", "31/3/2030"))
                .isProblem(422)
                .pointsAt("/deadline");
        for (String day : List.of("+99999-01-01", "0000-06-01", "-0001-06-01"))
            ruth.post(plan + "/actions", ready("").replace("2030-03-31", day))
                    .isProblem(422)
                    .pointsAt("/deadline");
        ruth.post(plan + "/actions", ready(", \"rag\": \"blue\"")).isProblem(422).pointsAt("/rag");
    }

    @Test
    void refusesGreenWithoutEvidenceOfImpact() {
        String address = add();
        String green = ready(", \"rag\": \"green\"");
        var refused = ruth.with("If-Match", "\"1\"").put(address, green).isProblem(422);
        assertThat(refused.body()).contains("/impact", "/evidence");
        assertThat(ruth.get(address).at("/version").intValue()).isEqualTo(1);
        var saved =
                ruth.with("If-Match", "\"1\"")
                        .put(
                                address,
                                ready(
                                        ", \"rag\": \"green\", \"impact\": \"Worked\", \"evidence\": \"Survey\""))
                        .hasStatus(200);
        assertThat(saved.text("/rag")).isEqualTo("green");
        assertThat(saved.text("/datesSay/rag")).isEqualTo("green");
    }

    @Test
    void asksForTheVersionAndAnswersBothTextsWhenItHasMovedOn() {
        String address = add();
        ruth.put(address, ready(", \"lead\": \"Iris\"")).isProblem(428);
        ruth.with("If-Match", "\"1\"").put(address, ready(", \"lead\": \"Iris\"")).hasStatus(200);
        var moved =
                ruth.with("If-Match", "\"1\"")
                        .put(address, ready(", \"lead\": \"Ruth\""))
                        .isProblem(412);
        assertThat(moved.text("/mine/lead")).isEqualTo("Ruth");
        assertThat(moved.text("/theirs/lead")).isEqualTo("Iris");
        assertThat(moved.at("/theirs/version").intValue()).isEqualTo(2);
    }

    @Test
    void changesAnAreaByItsVersion() {
        String address = plan + "/areas/" + area;
        String given = "{\"title\": \"Everyone knows\", \"outcome\": \"Nine in ten\"}";
        ruth.put(address, given).isProblem(428);
        ruth.with("If-Match", "\"1\"").put(address, given).hasStatus(200);
        ruth.with("If-Match", "\"1\"").put(address, given.replace("Nine", "Ten")).isProblem(412);
    }

    @Test
    void writesTheDiaryOnceHoweverOftenItIsSent() {
        String address = add() + "/diary";
        String entry =
                "{\"day\": \"2015-01-20\", \"kind\": \"progress\", \"words\": \"Last team done\"}";
        var repeated = ruth.with("Idempotency-Key", UUID.randomUUID().toString());
        String first = repeated.post(address, entry).hasStatus(201).text("/id");
        assertThat(repeated.post(address, entry).hasStatus(201).text("/id")).isEqualTo(first);
        assertThat(ruth.get(address).size("/items")).isEqualTo(1);
        ruth.post(address, entry.replace("\"day\": \"2015-01-20\", ", ""))
                .isProblem(422)
                .pointsAt("/day");
        ruth.post(address, entry.replace("progress", "gossip")).isProblem(422).pointsAt("/kind");
    }

    @Test
    void listsTheActionsOfAllPlansWithTheirSource() {
        add();
        String all = "/organisations/" + home.id() + "/actions";
        assertThat(ruth.get(all).text("/items/0/source")).isEqualTo("Our plan");
        assertThat(ruth.get(all + "?rag=green").size("/items")).isZero();
        assertThat(ruth.get(all + "?plan=" + plan.substring(7) + "&sort=deadline").size("/items"))
                .isEqualTo(1);
        ruth.get(all + "?sort=colour").isProblem(400).pointsAt("sort");
        assertThat(ruth.get(all + ".csv").hasStatus(200).body()).contains("Run an exercise");
        ruth.get(all + ".xlsx").hasStatus(200);
        assertThat(ruth.get(all + ".pdf").hasStatus(200).body()).startsWith("%PDF-");
    }

    @Test
    void tellsThoseWhoFollowAPlanItsDiaries() {
        var board = people.organisation("Commissioners");
        var source = new Source(UUID.randomUUID(), CareHomes.FRAMEWORK, "2019-20");
        var followed = made.handed(home.administrator(), home.id(), source, board, "1.1");
        var action =
                made.action(
                        home.administrator(),
                        followed.plan(),
                        followed.areas().getFirst(),
                        "Run an exercise");
        String diary = "/plans/" + followed.plan().id() + "/actions/" + action.action().id();
        ruth.post(
                        diary + "/diary",
                        "{\"day\": \"2015-01-20\", \"kind\": \"progress\", \"words\": \"Last team done\"}")
                .hasStatus(201);
        var officer = clients.of(Role.RECIPIENT, board);
        var lines = officer.get("/organisations/" + board + "/followed-actions").hasStatus(200);
        assertThat(lines.text("/items/0/action/what")).isEqualTo("Run an exercise");
        assertThat(lines.text("/items/0/diary/0/words")).isEqualTo("Last team done");
        assertThat(lines.text("/items/0/diary/0/day")).isEqualTo("2015-01-20");
        assertThat(
                        officer.get("/organisations/" + board + "/followed-actions.csv")
                                .hasStatus(200)
                                .body())
                .contains("Last team done");
    }

    @Test
    void givesARequirementItsAction() {
        var assessment = homes.begin(home);
        String actions = "/assessments/" + assessment + "/actions";
        assertThat(ruth.get(actions).hasStatus(200).size("/items")).isZero();
        String given =
                "{\"requirement\": \"1.1\", \"action\": {\"what\": \"Set up supervision\", \"lead\": \"Amy\", \"deadline\": \"2030-03-31\"}}";
        ruth.post(actions, given).isProblem(422).pointsAt("/requirement");
        var source = new Source(assessment.value(), CareHomes.FRAMEWORK, "2019-20");
        made.raised(home.administrator(), home.id(), source, Template.STATEMENT, "1.1", "1.2");
        var added = ruth.post(actions, given).hasStatus(201);
        assertThat(added.text("/number")).isEqualTo("1.1");
        assertThat(added.text("/requirements/0")).isEqualTo("1.1");
        ruth.post(actions, given).isProblem(422);
        assertThat(ruth.get(actions).size("/items")).isEqualTo(2);
    }

    @Test
    void letsNobodyElseIn() {
        String address = add();
        var stranger = clients.of(homes.home("Elsewhere").administrator());
        stranger.get(plan).isProblem(404);
        stranger.get(address).isProblem(404);
        stranger.with("If-Match", "\"1\"").put(address, ready("")).isProblem(404);
        stranger.post(plan + "/actions", ready("")).isProblem(404);
        stranger.get("/organisations/" + home.id() + "/actions").isProblem(404);
        var auditor = clients.of(Role.AUDITOR, home.id());
        auditor.get(address).hasStatus(200);
        auditor.with("If-Match", "\"1\"").put(address, ready("")).isProblem(403);
        clients.nobody().get(plan).isProblem(401);
    }

    @Test
    void keepsToItsBudgetOfStatements() {
        String address = add();
        ruth.get(address);
        CountedStatements.forget();
        ruth.with("If-Match", "\"1\"").put(address, ready(", \"lead\": \"Iris\"")).hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 8);
        assertThat(ruth.get(address).size("/shouldHave")).isZero();
        CountedStatements.forget();
        ruth.get(plan).hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 6);
    }
}
