package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.account.Actors;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Boards;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For which groups boards speak, over REST. */
@HouseUnderTest
class BoardGroupsApiTest {
    private static final String GROUPS = "/board-groups";

    private final Boards boards;
    private final People people;
    private final Actors actors;
    private final Register register;
    private final ApiClients clients;
    private ApiClient olive;

    BoardGroupsApiTest(
            Boards boards, People people, Actors actors, Register register, ApiClients clients) {
        this.boards = boards;
        this.people = people;
        this.actors = actors;
        this.register = register;
        this.clients = clients;
    }

    @BeforeEach
    void begin() {
        olive = clients.of(actors.of(people.operator("Olive").id(), null).orElseThrow());
    }

    @Test
    void addsListsAndTakesAway() {
        String board = boards.board().key();
        String code = register.organisation("Hill CCG").code();
        for (int twice = 0; twice < 2; twice++)
            assertThat(put(olive, board, code).hasStatus(200).text("/group")).isEqualTo(code);
        assertThat(olive.get(GROUPS + "?limit=200").hasStatus(200).body())
                .contains("{\"board\":\"%s\",\"group\":\"%s\"}".formatted(board, code));
        String one = GROUPS + "/" + board + "/" + code;
        olive.delete(one).hasStatus(204);
        olive.delete(one).isProblem(404);
    }

    @Test
    void saysWhichOfThemIsUnknown() {
        var wrong = put(olive, "no-such-board", "NOPE1").isProblem(422);
        assertThat(wrong.body()).contains("no board with this key", "no organisation with this");
        olive.put(GROUPS, "{}").isProblem(422);
    }

    @Test
    void isForTheOperatorOnly() {
        var board = boards.board();
        String code = register.organisation("Hill CCG").code();
        var officer = clients.of(board.officer());
        officer.get(GROUPS).isProblem(403);
        put(officer, board.key(), code).isProblem(403);
        officer.delete(GROUPS + "/" + board.key() + "/" + code).isProblem(403);
    }

    private static ApiClient.Answered put(ApiClient client, String board, String group) {
        return client.put(GROUPS, "{\"board\":\"%s\",\"group\":\"%s\"}".formatted(board, group));
    }
}
