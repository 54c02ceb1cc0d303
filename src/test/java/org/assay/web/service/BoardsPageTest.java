package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.kernel.Role;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;

/** The operator's page of whom boards speak for. */
@HouseUnderTest
class BoardsPageTest {
    private final Boards boards;
    private final People people;
    private final Register register;

    BoardsPageTest(Boards boards, People people, Register register) {
        this.boards = boards;
        this.people = people;
        this.register = register;
    }

    @Test
    void addsAGroupTakesItAwayAndTheHistoryTellsBoth() {
        var board = boards.board();
        String name = board.organisation().name();
        String code = register.organisation("Hill CCG").code();
        Browser olive = people.signIn(people.operator("Olive"));

        olive.get("/service").hasLinkTo("/service/boards");
        Page added =
                olive.get("/service/boards")
                        .fill("board", board.key())
                        .fill("group", code)
                        .press("Add")
                        .hasStatus(200);
        added.says(name + " speaks for Hill CCG.").says("Hill CCG " + code);
        olive.get("/service/history?kind=register")
                .says("added a group to those of " + board.key())
                .says(code);

        olive.post("/service/boards/end", "board", board.key(), "group", code)
                .hasStatus(200)
                .says("What it published stays as it is.");
        assertThat(olive.get("/service/boards").document().select("td .as-code").eachText())
                .doesNotContain(code);
        olive.get("/service/history?kind=register")
                .says("took a group from those of " + board.key());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        String nobody = OdsFile.freshCode();
        Page wrong =
                people.signIn(people.operator("Olive"))
                        .get("/service/boards")
                        .fill("board", "no-such-board")
                        .fill("group", nobody)
                        .press("Add")
                        .hasStatus(422);
        wrong.says("There is no board with this key.");
        wrong.says("There is no organisation with this ODS code.");
        assertThat(wrong.document().select("#board").val()).isEqualTo("no-such-board");
        assertThat(wrong.document().select("#group").val()).isEqualTo(nobody);
    }

    @Test
    void isForTheOperatorOnly() {
        var board = boards.board();
        for (Role role : new Role[] {Role.RECIPIENT, Role.AUTHORITY, Role.ADMINISTRATOR})
            people.signIn(role, board.id()).get("/service/boards").hasStatus(403);
    }
}
