package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds by REST. */
@HouseUnderTest
class RoundsApiTest {
    private final Boards made;
    private final ApiClients clients;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private Board board;
    private Edition edition;
    private Agency hospital;
    private Agency council;
    private ApiClient helen;
    private String rounds;

    RoundsApiTest(Boards made, ApiClients clients) {
        this.made = made;
        this.clients = clients;
    }

    @BeforeEach
    void aBoard() {
        board = made.board();
        edition = made.ownEdition(board, due);
        hospital = made.agency("City Hospital", Boards.TYPE, "upton");
        council = made.agency("County Council", Boards.TYPE, "downton");
        helen = clients.of(board.officer());
        rounds = "/organisations/" + board.id() + "/rounds";
    }

    private String call(LocalDate day, String code) {
        return """
        {"framework": "%s", "edition": "2030", "due": "%s", "agencies": [{"code": "%s"}]}
        """
                .formatted(edition.framework(), day, code);
    }

    private String open() {
        return "/rounds/"
                + helen.post(rounds, call(due, hospital.code())).hasStatus(201).text("/id");
    }

    @Test
    void opensARoundOnce() {
        var opened = helen.post(rounds, call(due, hospital.code())).hasStatus(201);
        assertThat(opened.header("Location")).isEqualTo("/api/v1/rounds/" + opened.text("/id"));
        helen.post(rounds, call(due, hospital.code())).isProblem(409);
        assertThat(helen.get(rounds).hasStatus(200).size("/items")).isEqualTo(1);
        assertThat(
                        helen.get("/rounds/" + opened.text("/id"))
                                .hasStatus(200)
                                .at("/asked")
                                .intValue())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithARound() {
        helen.post(rounds, call(LocalDate.of(2020, 1, 1), hospital.code()))
                .isProblem(422)
                .pointsAt("/due");
        helen.post(rounds, call(due, "?")).isProblem(422).pointsAt("/agencies");
        helen.post(rounds, "{}").isProblem(422).pointsAt("/edition");
        assertThat(helen.get(rounds).size("/items")).isZero();
    }

    @Test
    void refusesFiltersThatNoAgencyCanMeet() {
        String agencies = open() + "/agencies";
        helen.get(agencies + "?state=nonsense").isProblem(400);
        helen.get(agencies + "?area=areas:nowhere").isProblem(400);
        helen.get(agencies + "?state=elsewhere&area=areas:upton").hasStatus(200);
    }

    @Test
    void asksOnlyThoseWhoseReturnsComeToTheBoardAndSaysHowManyItLeftOut() {
        Board upton = made.board();
        Edition shared = made.edition(upton, made.board(), due);
        ApiClient una = clients.of(upton.officer());
        String theirs = "/organisations/" + upton.id() + "/rounds";
        String given = "{\"framework\": \"%s\", \"edition\": \"2030\", \"due\": \"%s\", %s}";
        String byCode =
                given.formatted(
                        shared.framework(),
                        due,
                        "\"agencies\": [{\"code\": \"%s\"}]".formatted(council.code()));
        una.post(theirs, byCode).isProblem(422).pointsAt("/agencies");
        String byType =
                given.formatted(
                        shared.framework(), due, "\"types\": [\"%s\"]".formatted(Boards.TYPE));
        assertThat(una.post(theirs, byType).hasStatus(201).at("/leftOut").intValue()).isPositive();
        una.get("/assessments/" + made.begin(council, shared)).isProblem(404);
    }

    @Test
    void listsAgenciesWithTheirRatingsOnceTheyHandedIn() {
        String round = open();
        helen.post(
                        round + "/agencies",
                        "{\"agencies\": [{\"code\": \"%s\"}]}".formatted(council.code()))
                .hasStatus(200);
        AssessmentId assessment = made.begin(hospital, edition);
        Map.of("1.1", "fully_met", "1.2", "not_met")
                .forEach((ref, rating) -> made.answer(hospital, assessment, ref, rating));
        made.handIn(hospital, assessment);
        var list = helen.get(round + "/agencies?sort=name").hasStatus(200);
        assertThat(list.text("/items/0/state")).isEqualTo("submitted");
        assertThat(list.at("/items/0/standards/0/ratings/not_met").intValue()).isEqualTo(1);
        assertThat(list.text("/items/1/state")).isEqualTo("asked");
        assertThat(list.size("/items/1/standards")).isZero();
        assertThat(helen.get(round + "/statements").at("/items/0/ratings/fully_met").intValue())
                .isEqualTo(1);
        assertThat(helen.get(round + "/comparison").size("/items")).isZero();
        helen.get(round + "/agencies.csv").hasStatus(200);
        helen.get(round + "/agencies.xlsx").hasStatus(200);
        helen.get(round + "/statements.csv").hasStatus(200);
    }

    @Test
    void extendsRemindsMovesAndTakesBack() {
        String round = open();
        String agency = round + "/agencies/" + hospital.id();
        helen.put(agency + "/extension", "{\"until\": \"%s\"}".formatted(due))
                .isProblem(422)
                .pointsAt("/until");
        assertThat(
                        helen.put(
                                        agency + "/extension",
                                        "{\"until\": \"%s\", \"reason\": \"Flooded\"}"
                                                .formatted(due.plusDays(5)))
                                .hasStatus(200)
                                .text("/reason"))
                .isEqualTo("Flooded");
        helen.post(round + "/reminders").hasStatus(200);
        helen.put(round, "{\"due\": \"%s\"}".formatted(due.plusDays(1))).hasStatus(200);
        helen.delete(agency).hasStatus(204);
        helen.get(agency).isProblem(404);
    }

    @Test
    void tellsAnAgencyWhatItIsAskedFor() {
        open();
        ApiClient gwen = clients.of(hospital.administrator());
        var asked = gwen.get("/organisations/" + hospital.id() + "/requests").hasStatus(200);
        assertThat(asked.text("/items/0/due")).isEqualTo(due.toString());
        gwen.get("/organisations/" + council.id() + "/requests").isProblem(404);
    }

    @Test
    void isNotFoundForOtherBoards() {
        String round = open();
        ApiClient other = clients.of(made.board().officer());
        other.get(round).isProblem(404);
        other.put(round, "{\"due\": \"2020-01-01\"}").isProblem(404);
        other.post(rounds, "{}").isProblem(404);
    }

    @Test
    void switchesRemindersAndMakesACalendar() {
        assertThat(helen.get("/account/reminders").at("/reminders").booleanValue()).isTrue();
        assertThat(
                        helen.put("/account/reminders", "{\"reminders\": false}")
                                .hasStatus(200)
                                .at("/reminders")
                                .booleanValue())
                .isFalse();
        assertThat(helen.post("/account/calendar").hasStatus(201).text("/address"))
                .contains("/calendar/")
                .endsWith(".ics");
        helen.delete("/account/calendar").hasStatus(204);
    }
}
