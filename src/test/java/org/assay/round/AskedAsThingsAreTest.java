package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.assay.support.Boards;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;

/** An organisation is asked by whom its return comes to, as things are now. */
@HouseUnderTest
class AskedAsThingsAreTest extends RoundsOfTwoBoards {
    private final Profiles profiles;

    AskedAsThingsAreTest(
            Boards made,
            People people,
            Rounds rounds,
            AskableEditions askable,
            Headways headways,
            Register register,
            Practices practices,
            Commissioners commissioners,
            Actors actors,
            Profiles profiles) {
        super(made, people, rounds, askable, headways, register, practices, commissioners, actors);
        this.profiles = profiles;
    }

    private List<RoundId> asking() {
        return asking(hospital.administrator());
    }

    private List<RoundId> asking(Actor actor) {
        return Scope.of(actor).call(() -> rounds.asking(actor, hospital.id())).stream()
                .map(asked -> asked.round().id())
                .toList();
    }

    @Test
    void whileItLiesInTheAreaOfTheBoard() {
        RoundId round = opened(codes(hospital.code()));
        CountedStatements.forget();
        assertThat(asking()).containsExactly(round);
        assertThat(CountedStatements.seen()).as("with the scope").hasSize(2);
        made.move(hospital, "downton");
        assertThat(asking()).isEmpty();
        made.move(hospital, "downton,upton");
        assertThat(asking()).containsExactly(round);
    }

    @Test
    void whileOneOfTheBoardsOfTheRoundReceivesIt() {
        var opened =
                (RoundOpened.Opened) open(upton, due, codes(hospital.code()), Set.of(downton.id()));
        made.move(hospital, "downton");
        assertThat(asking()).containsExactly(opened.round());
    }

    @Test
    void whileTheBoardCommissionsIt() {
        Edition toCommissioners = made.commissioned();
        var group = practices.group("Hill Group");
        commission(group.organisation().code());
        var call =
                new Call(
                        toCommissioners.framework(), "2030", due, codes(hospital.code()), Set.of());
        Scope.of(group.actor()).run(() -> rounds.open(group.actor(), group.id(), call));
        assertThat(asking()).hasSize(1);
        commission(practices.group("Valley Group").organisation().code());
        assertThat(asking()).isEmpty();
    }

    private void commission(String code) {
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Scope.of(operator).run(() -> commissioners.set(operator, hospital.code(), code));
    }

    @Test
    void whileItIsOfTheTypeThatTheOverlayIsFor() {
        Edition overlay =
                practices.overlay(
                        upton.officer(),
                        """
                        pack: 1
                        base: %s
                        overlay: %s
                        title: Safe departments
                        for: { who: Departments., when: "organisation.type == '%s'" }
                        drop: ["1.2"]
                        """
                                .formatted(edition, upton.key(), Boards.TYPE));
        var call =
                new Call(
                        overlay.framework(),
                        overlay.edition(),
                        due,
                        codes(hospital.code()),
                        Set.of());
        Scope.of(upton.officer()).run(() -> rounds.open(upton.officer(), upton.id(), call));
        assertThat(asking()).hasSize(1);
        Actor actor = hospital.administrator();
        Scope.of(actor)
                .run(() ->
                        profiles.save(
                                actor,
                                hospital.id(),
                                profiles.of(hospital.id()).version(),
                                new ProfilePart.Type(Boards.OTHER_TYPE)));
        assertThat(asking()).isEmpty();
    }
}
