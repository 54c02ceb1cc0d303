package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.account.Actors;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.organisation.BoardGroups;
import org.assay.organisation.Organisation;
import org.assay.support.Boards;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A board lays its own over an edition for the groups that it speaks for, and for nobody else. */
@HouseUnderTest
class OwnAreaTest {
    private final Editions editions;
    private final Boards boards;
    private final BoardGroups groups;
    private final Practices practices;
    private final Register register;
    private final People people;
    private final Actors actors;
    private final JdbcClient owner;
    private final String framework = "own-area-" + UUID.randomUUID().toString().substring(0, 8);
    private Boards.Board board;
    private Organisation ours;
    private Organisation theirs;

    OwnAreaTest(
            Editions editions,
            Boards boards,
            BoardGroups groups,
            Practices practices,
            Register register,
            People people,
            Actors actors,
            @Qualifier("owner") JdbcClient owner) {
        this.editions = editions;
        this.boards = boards;
        this.groups = groups;
        this.practices = practices;
        this.register = register;
        this.people = people;
        this.actors = actors;
        this.owner = owner;
    }

    @BeforeEach
    void anEditionAndABoardWithAGroup() {
        board = boards.board();
        ours = register.organisation("Our CCG");
        theirs = register.organisation("Their CCG");
        practices.speaks(board.key(), ours);
        practices.speaks(boards.board().key(), theirs);
        Scope.pass("operator")
                .run(() ->
                        assertThat(editions.publish("base.yaml", PublishedByTests.named(framework)))
                                .isInstanceOf(Publishing.Published.class));
    }

    @Test
    void refusesEachGroupThatIsNotItsOwnAtItsPlace() {
        String both = overlay("[\"%s\", \"%s\"]".formatted(ours.code(), theirs.code()));
        PackProblem problem = check(both).getFirst();
        assertThat(publish(both)).isEqualTo(new Publishing.Rejected(List.of(problem)));
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.column())
                .isEqualTo(1 + both.lines().toList().get(5).indexOf('"' + theirs.code()));
        assertThat(problem.message())
                .isEqualTo(
                        "%s is not one of the groups that %s speaks for."
                                .formatted(theirs.code(), board.organisation().name()));
        assertThat(problem.suggestion()).contains(ours.code(), "the operator of the service keeps");
        assertThat(editions.find(framework, "1+" + board.key())).isEmpty();
    }

    @Test
    void laysItOverItsOwnGroupInFewStatements() {
        String pack = overlay("[\"%s\"]".formatted(ours.code()));
        CountedStatements.forget();
        assertThat(publish(pack)).isInstanceOf(Publishing.Published.class);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whatWasPublishedStaysWhenTheGroupIsTakenAway() {
        String pack = overlay("[\"%s\"]".formatted(ours.code()));
        publish(pack);
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Scope.of(operator)
                .run(() -> assertThat(groups.remove(operator, board.key(), ours.code())).isTrue());
        assertThat(editions.find(framework, "1+" + board.key())).isPresent();
        assertThat(publish(pack)).isInstanceOf(Publishing.AlreadyPublished.class);
        assertThat(
                        Scope.of(board.officer())
                                .call(() -> editions.check(board.officer(), "ours.yaml", pack)))
                .isInstanceOf(Checked.AlreadyPublished.class);
    }

    @Test
    void theOperatorsCommandLineMayLayItOverAnyGroup() {
        String pack = overlay("[\"%s\"]".formatted(theirs.code()));
        assertThat(Scope.pass("operator").call(() -> editions.publish("ours.yaml", pack)))
                .isInstanceOf(Publishing.Published.class);
    }

    @Test
    void readsWhatWasPublishedWhenAConditionAloneSaidTheArea() {
        String old =
                overlay("")
                        .replace(
                                "commissioners: ",
                                "when: \"organisation.commissioner == '%s'\""
                                        .formatted(theirs.code()));
        String name = "1+" + board.key();
        owner.sql(
                        """
                        insert into framework.edition (framework, edition, sha256, yaml, source, loaded_at, bases)
                        values (?, ?, ?, ?, 'loaded', now(), ?)
                        """)
                .params(
                        framework,
                        name,
                        Edition.sha256(old),
                        old,
                        new String[] {PublishedByTests.named(framework)})
                .update();
        Area area = editions.find(framework, name).orElseThrow().area().orElseThrow();
        assertThat(area.asksWhoCommissions()).isTrue();
        assertThat(publish(old)).isInstanceOf(Publishing.Rejected.class);
    }

    private String overlay(String codes) {
        return """
        pack: 1
        base: %s/1
        overlay: %s
        for:
          who: Ours.
          commissioners: %s
        drop: ["1.1.3"]
        """
                .formatted(framework, board.key(), codes);
    }

    private Publishing publish(String yaml) {
        return Scope.of(board.officer())
                .call(() -> editions.publish(board.officer(), "ours.yaml", yaml));
    }

    private List<PackProblem> check(String yaml) {
        return Scope.of(board.officer())
                                .call(() -> editions.check(board.officer(), "ours.yaml", yaml))
                        instanceof Checked.Rejected(var problems)
                ? problems
                : List.of();
    }
}
