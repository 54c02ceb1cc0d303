package org.assay.web.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.framework.Editions;
import org.assay.kernel.Role;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
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

        Page refused = form.fill("pack", theirs).press("Check and publish").hasStatus(403);

        refused.says("overlay and authority both have to be " + board.key());
        assertThat(refused.value("pack").strip()).isEqualTo(theirs.strip());
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();
    }

    @Test
    void isForNobodyButBoardsAndAuthorities() {
        var board = boards.board();
        people.signIn(Role.ADMINISTRATOR, board.id()).get("/overlays").hasStatus(403);
        people.signIn(Role.AUTHORITY, board.id()).get("/overlays").hasStatus(200);
    }
}
