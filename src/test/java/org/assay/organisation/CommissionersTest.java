package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.account.Actors;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners.Commissioner;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class CommissionersTest {
    private final Register register;
    private final People people;
    private final Actors actors;
    private final Commissioners commissioners;
    private final Practices practices;

    CommissionersTest(
            Register register,
            People people,
            Actors actors,
            Commissioners commissioners,
            Practices practices) {
        this.practices = practices;
        this.register = register;
        this.people = people;
        this.actors = actors;
        this.commissioners = commissioners;
    }

    @Test
    void theOneThatTheOperatorSetCountsAndElseTheRegistersParent() {
        Organisation practice = register.organisation("Mill Lane Surgery");
        Organisation group = register.organisation("Larkfield CCG");
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();

        assertThat(commissioners.of(practice.id())).isEmpty();
        assertThat(set(operator, practice.code(), group.code()))
                .isInstanceOf(Commissioners.Setting.Done.class);
        assertThat(commissioners.of(practice.id()))
                .map(Commissioner::name)
                .contains("Larkfield CCG");
        assertThat(Scope.of(operator).call(() -> commissioners.all(operator)))
                .contains(
                        new Commissioned(
                                practice.code(),
                                "Mill Lane Surgery",
                                group.code(),
                                "Larkfield CCG"));
        set(operator, practice.code(), "");
        assertThat(commissioners.of(practice.id())).isEmpty();
    }

    @Test
    void aCodeThatNobodyHasIsRefusedAndSoIsEverybodyButTheOperator() {
        Organisation practice = register.organisation("Mill Lane Surgery");
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Actor administrator = people.actor(Role.ADMINISTRATOR, practice.id());

        assertThat(fields(set(operator, OdsFile.freshCode(), practice.code())))
                .isEqualTo("organisation");
        assertThat(fields(set(operator, practice.code(), OdsFile.freshCode())))
                .isEqualTo("commissioner");
        assertThat(fields(set(operator, practice.code(), practice.code())))
                .isEqualTo("commissioner");
        assertThatThrownBy(() -> set(administrator, practice.code(), ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void onlyWhoCommissionsByItsProfileIsSetAndReceivesReturns() {
        Organisation practice = register.organisation("Mill Lane Surgery");
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Organisation police = practices.place("Riverside Police", "police-force").organisation();
        Organisation group = practices.place("Larkfield CCG", "ccg").organisation();

        assertThat(fields(set(operator, practice.code(), police.code()))).isEqualTo("commissioner");
        assertThat(commissioners.of(practice.id())).isEmpty();
        assertThat(set(operator, practice.code(), group.code()))
                .isInstanceOf(Commissioners.Setting.Done.class);
    }

    private Commissioners.Setting set(Actor actor, String code, String commissioner) {
        return Scope.of(actor).call(() -> commissioners.set(actor, code, commissioner));
    }

    private static String fields(Commissioners.Setting setting) {
        return ((Commissioners.Setting.Refused) setting)
                .problems().stream().map(Problem::field).findFirst().orElse("");
    }
}
