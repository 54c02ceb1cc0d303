package org.assay.web.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assay.framework.Editions;
import org.assay.kernel.Role;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Upload;
import org.junit.jupiter.api.Test;

/** What a board lays over an edition, by its page. */
@HouseUnderTest
class OverlaysPageTest {
    private final Boards boards;
    private final People people;
    private final Editions editions;

    OverlaysPageTest(Boards boards, People people, Editions editions) {
        this.boards = boards;
        this.people = people;
        this.editions = editions;
    }

    @Test
    void beginsWithWhatTheEditionLeavesToBoards() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());

        String start = browser.get("/overlays/new?over=gp-safeguarding/2014").value("pack");

        assertThat(start)
                .contains("base: gp-safeguarding/2014", "overlay: " + board.key())
                .contains("\"9.1\":", "\"9.2\":")
                .doesNotContain("\"8.1\":");
        browser.get("/overlays/new?over=gp-safeguarding/1999").hasStatus(404);
    }

    @Test
    void refusesTheNameOfAnotherBoardAndKeepsWhatWasTyped() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());
        Page form = browser.get("/overlays/new?over=gp-safeguarding/2014");
        String theirs = form.value("pack").replace(board.key(), "medway-board");

        Page refused = form.fill("pack", theirs).press("Check").hasStatus(403);

        refused.says("`overlay` has to be " + board.key());
        assertThat(refused.value("pack").strip()).isEqualTo(theirs.strip());
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();
    }

    @Test
    void showsWhatItChangesAndPublishesOnlyThen() {
        var board = boards.board();
        Page form = people.signIn(board.person()).get("/overlays/new?over=gp-safeguarding/2014");
        String pack =
                form.value("pack").replace("CODE", "ZZ996").strip()
                        + "\n"
                        + "drop: [\"7.5\"]\n"
                        + "add: { \"1\": [ { ref: \"1.9\", title: The lift is watched., rate: rag } ] }\n";

        Page checked = form.fill("pack", pack).press("Check").hasStatus(200);

        checked.hasHeading("Check what you lay over an edition");
        checked.says("1.9 The lift is watched.").says("ZZ996");
        assertThat(checked.document().select("h2:containsOwn(Dropped) + ul li").eachText())
                .singleElement()
                .asString()
                .startsWith("7.5 ");
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();

        checked.press("Publish").hasStatus(200).says("is published.");
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isPresent();
        checked.press("Publish").hasStatus(409).says("published already");
    }

    @Test
    void saysWhatIsWrongByLineAndColumnAndTakesAFile() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());
        String pack =
                browser.get("/overlays/new?over=gp-safeguarding/2014")
                        .value("pack")
                        .replace("applies:", "aplies:");
        var answer =
                new Upload()
                        .field("step", "publish")
                        .field("pack", "")
                        .file("file", "ours.yaml", pack.getBytes(StandardCharsets.UTF_8))
                        .to(browser, "/overlays");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("Line \\d+, column \\d+: ")
                .contains("did you mean `applies`?", "aplies: ");
    }

    @Test
    void isForNobodyButBoardsAndAuthorities() {
        var board = boards.board();
        people.signIn(Role.ADMINISTRATOR, board.id()).get("/overlays").hasStatus(403);
        people.signIn(Role.AUTHORITY, board.id()).get("/overlays").hasStatus(200);
    }
}
