package org.assay.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.Scope;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Statements;
import org.assay.support.TestClock;
import org.assay.support.TwoBoards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of followed actions of a round has what the card of its view counts. */
@HouseUnderTest
class FollowedOfARoundTest {
    private final TwoBoards made;
    private final Boards boards;
    private final People people;
    private final Rounds rounds;
    private final ApiClients clients;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private TwoBoards.Both both;
    private RoundId round;
    private Browser helen;
    private ApiClient program;

    FollowedOfARoundTest(
            TwoBoards made, Boards boards, People people, Rounds rounds, ApiClients clients) {
        this.made = made;
        this.boards = boards;
        this.people = people;
        this.rounds = rounds;
        this.clients = clients;
    }

    /** Two are asked and hand in; a third hands in unasked. */
    @BeforeEach
    void plansOfThree() {
        both = made.both();
        Agency hospital = boards.agency("City Hospital", TwoBoards.TYPE, "peterborough");
        Agency council =
                boards.agency("County Council", TwoBoards.TYPE, "cambridgeshire,peterborough");
        Agency unasked = boards.agency("Leisure Trust", TwoBoards.TYPE, "peterborough");
        Actor officer = both.east().officer();
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(hospital.code(), council.code()));
        var call = new Call(both.now().framework(), both.now().edition(), due, whom, Set.of());
        round =
                ((RoundOpened.Opened)
                                Scope.of(officer)
                                        .call(() -> rounds.open(officer, both.east().id(), call)))
                        .round();
        handIn(hospital, Map.of("5.8", "partly_met", "7.3", "not_met"));
        handIn(council, Map.of("5.8", "partly_met"));
        handIn(unasked, Map.of("1.1", "not_met"));
        helen = people.signIn(both.east().person());
        program = clients.of(officer);
    }

    private void handIn(Agency agency, Map<String, String> ratings) {
        var assessment = boards.begin(agency, both.now());
        made.rate(agency, assessment, all -> true, ratings);
        made.finish(agency, assessment);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    /** What the link on the card leads to. */
    private Page followed(String view, String link) {
        Page board = helen.get(view);
        String address =
                board.document().select("section:has(#h-act) a").stream()
                        .filter(each -> each.text().equals(link))
                        .map(each -> each.attr("href"))
                        .findFirst()
                        .orElseThrow();
        return helen.get(address).hasStatus(200);
    }

    private String card(String view) {
        return helen.get(view).document().select("section:has(#h-act) .as-big").text();
    }

    private static int lines(Page page) {
        return page.document().select("tbody tr").size();
    }

    @Test
    void theListHasAsManyAsTheCardCounts() {
        String view = "/rounds/" + round;
        assertThat(lines(helen.get("/followed"))).isEqualTo(4);
        assertThat(card(view)).isEqualTo("3");
        Page list = followed(view, "See them in one list");
        assertThat(lines(list)).isEqualTo(3);
        list.says("3 lines").doesNotSay("Leisure Trust");
        assertThat(list.document().select("#round option[selected]").val())
                .isEqualTo(round.toString());

        String area = view + "?area=areas:cambridgeshire";
        assertThat(card(area)).isEqualTo("1");
        Page inArea = followed(area, "See them in one list");
        assertThat(lines(inArea)).isEqualTo(1);
        inArea.says("County Council");

        TestClock.standAt(due.plusDays(90).atStartOfDay(London.ZONE).toInstant());
        helen.get(view).says("3 of them overdue");
        assertThat(lines(followed(view, "See what is overdue"))).isEqualTo(3);
    }

    @Test
    void theFilesAndTheAnswersOfTheApiHaveThemToo() {
        String query = "?round=" + round + "&area=areas:cambridgeshire";
        String api = "/organisations/" + both.east().id() + "/followed-actions";
        assertThat(helen.get("/followed.csv" + query).hasStatus(200).body().lines()).hasSize(2);
        assertThat(program.get(api + query).size("/items")).isEqualTo(1);
        assertThat(program.get(api + "?round=" + round).size("/items")).isEqualTo(3);
        assertThat(program.get(api + "?sort=deadline").size("/items")).isEqualTo(4);
        assertThat(program.get(api + ".csv" + query).body().lines()).hasSize(2);
        assertThat(program.get(api + ".csv?standard=7").body().lines()).hasSize(2);
        for (String file : List.of(".xlsx", ".pdf")) {
            helen.get("/followed" + file + query).hasStatus(200);
            program.get(api + file + query).hasStatus(200);
        }
    }

    @Test
    void aRoundOrAnAreaThatThereIsNotIsRefused() {
        String api = "/organisations/" + both.east().id() + "/followed-actions";
        String theirs = "?round=" + both.west().id();
        for (String file : List.of("", ".csv", ".xlsx", ".pdf")) {
            Page page = helen.get("/followed" + file + theirs).hasStatus(422);
            assertThat(page.errors()).singleElement().asString().contains("You follow no round");
            helen.get("/followed" + file + "?round=nonsense").hasStatus(422);
            helen.get("/followed" + file + "?round=" + round + "&area=areas:nowhere")
                    .hasStatus(422)
                    .says("asks for no area");
            helen.get("/followed" + file + "?area=areas:peterborough").hasStatus(422);
            program.get(api + file + theirs).isProblem(400).pointsAt("round");
            program.get(api + file + "?round=" + round + "&area=areas:nowhere")
                    .isProblem(400)
                    .pointsAt("area");
            program.get(api + file + "?sort=colour").isProblem(400).pointsAt("sort");
        }
    }

    @Test
    void keepsToItsStatements() {
        for (String file : List.of("", ".csv", ".xlsx", ".pdf")) {
            String address = "/followed" + file + "?round=" + round;
            helen.getOnly(address);
            CountedStatements.forget();
            helen.getOnly(address).hasStatus(200);
            Statements.few(CountedStatements.seen(), Statements.PAGE, address);
        }
    }

    /** The files of the view say what is wrong as its page does. */
    @Test
    void theFilesOfTheViewRefuseWhatNoAgencyCanBe() {
        String view = "/rounds/" + round;
        for (String part : List.of("/agencies", "/statements"))
            for (String file : List.of(".csv", ".xlsx"))
                for (String wrong :
                        List.of("state=nonsense", "area=areas:nowhere", "type=nonsense")) {
                    Page page = helen.get(view + part + file + "?" + wrong).hasStatus(422);
                    assertThat(page.errors()).singleElement().asString().contains("Choose another");
                    program.get(view + part + file + "?" + wrong)
                            .isProblem(400)
                            .pointsAt(wrong.replaceAll("=.*", ""));
                }
        String agencies = view + "/agencies.csv";
        program.get(agencies + "?sort=colour").isProblem(400).pointsAt("sort");
        assertThat(program.get(agencies + "?area=areas:cambridgeshire").body().lines()).hasSize(2);
        assertThat(program.get(agencies + "?q=hospital").body().lines()).hasSize(2);
        assertThat(program.get(agencies).body().lines()).hasSize(3);
    }
}
