package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assay.account.Actors;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Boards;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list that the operator keeps of whom boards speak for. */
@HouseUnderTest
class BoardGroupsTest {
    private final BoardGroups groups;
    private final Boards boards;
    private final Register register;
    private final People people;
    private final Actors actors;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private Boards.Board board;
    private Organisation group;
    private Actor operator;

    BoardGroupsTest(
            BoardGroups groups,
            Boards boards,
            Register register,
            People people,
            Actors actors,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.groups = groups;
        this.boards = boards;
        this.register = register;
        this.people = people;
        this.actors = actors;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aBoardAndAGroup() {
        board = boards.board();
        group = register.organisation("Hill CCG");
        operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
    }

    @Test
    void aBoardSpeaksForWhomTheOperatorSaysUntilItIsTakenAway() {
        assertThat(groups.of(board.id())).isEmpty();
        Organisation other = register.organisation("A Vale CCG");
        add(operator, board.key(), group.code().toLowerCase(Locale.UK));
        add(operator, board.key(), other.code());
        add(operator, board.key(), group.code());

        assertThat(groups.of(board.id()))
                .extracting(BoardGroup::name)
                .containsExactly("A Vale CCG", "Hill CCG");
        assertThat(Scope.of(operator).call(() -> groups.all(operator)))
                .contains(
                        new BoardGroup(
                                board.key(),
                                board.organisation().name(),
                                group.code(),
                                "Hill CCG"));
        assertThat(groups.of(boards.board().id())).isEmpty();

        assertThat(remove(operator, board.key(), group.code())).isTrue();
        assertThat(remove(operator, board.key(), group.code())).isFalse();
        assertThat(groups.of(board.id()))
                .extracting(BoardGroup::name)
                .containsExactly("A Vale CCG");
    }

    @Test
    void bothHaveToBeKnown() {
        assertThat(fields(add(operator, "no-such-board", OdsFile.freshCode())))
                .containsExactly("board", "group");
        assertThat(fields(add(operator, "", " "))).containsExactly("board", "group");
        assertThat(fields(add(operator, group.code(), group.code()))).containsExactly("board");
        assertThat(fields(add(operator, board.key(), board.key()))).containsExactly("group");
        assertThat(remove(operator, "no-such-board", group.code())).isFalse();
    }

    @Test
    void onlyTheOperatorKeepsTheListByTheLockAndByTheDatabase() {
        for (Actor other : List.of(board.officer(), people.actor(Role.AUTHORITY, board.id()))) {
            assertThatThrownBy(() -> add(other, board.key(), group.code()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> remove(other, board.key(), group.code()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> Scope.of(other).call(() -> groups.all(other)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            Scope.of(other)
                                    .run(() -> transaction.executeWithoutResult(s -> insert())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThat(groups.of(board.id())).isEmpty();
    }

    private void insert() {
        database.sql("insert into organisation.board_group values (?, ?, now())")
                .params(board.id().value(), group.id().value())
                .update();
    }

    private BoardGroups.Adding add(Actor actor, String key, String code) {
        return Scope.of(actor).call(() -> groups.add(actor, key, code));
    }

    private boolean remove(Actor actor, String key, String code) {
        return Scope.of(actor).call(() -> groups.remove(actor, key, code));
    }

    private static List<String> fields(BoardGroups.Adding adding) {
        return ((BoardGroups.Adding.Refused) adding)
                .problems().stream().map(Problem::field).toList();
    }
}
