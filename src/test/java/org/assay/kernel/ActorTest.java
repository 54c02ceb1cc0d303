package org.assay.kernel;

import static org.assay.kernel.Right.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final OrganisationId HERE = OrganisationId.next();
    private static final OrganisationId ELSEWHERE = OrganisationId.next();

    /** The table of rights, as it is agreed for each role. */
    private static final Map<Role, Set<Right>> AGREED =
            Map.of(
                    Role.ADMINISTRATOR,
                    Set.of(
                            VIEW,
                            ANSWER,
                            EDIT_PROFILE,
                            MANAGE_PEOPLE,
                            ASSIGN_OWNERS,
                            CONFIRM,
                            PUBLISH,
                            SIGN,
                            OWN_ACCOUNT),
                    Role.SIGNATORY,
                    Set.of(VIEW, SIGN, OWN_ACCOUNT),
                    Role.MEMBER,
                    Set.of(VIEW, ANSWER, OWN_ACCOUNT),
                    Role.AUDITOR,
                    Set.of(VIEW, OWN_ACCOUNT),
                    Role.AUTHORITY,
                    Set.of(
                            PUBLISH_EDITIONS,
                            PUBLISH_OVERLAYS,
                            SEE_RETURNS,
                            REQUEST_EVIDENCE,
                            OPEN_ROUNDS,
                            OWN_ACCOUNT),
                    Role.RECIPIENT,
                    Set.of(
                            PUBLISH_OVERLAYS,
                            SEE_RETURNS,
                            REQUEST_EVIDENCE,
                            OPEN_ROUNDS,
                            SEE_PROGRESS,
                            OWN_ACCOUNT));

    @Test
    void eachRoleHasExactlyTheRightsOfTheTable() {
        AGREED.forEach((role, agreed) -> {
            Actor actor = actor(Map.of(HERE, role), false, Actor.EVERY_RIGHT);
            Set<Right> held = EnumSet.noneOf(Right.class);
            for (Right right : values()) if (actor.may(right, HERE)) held.add(right);
            assertThat(held).as(role.label()).isEqualTo(agreed);
        });
    }

    @Test
    void theOperatorRunsTheServiceAndSeesNoOrganisation() {
        Actor operator = actor(Map.of(), true, Actor.EVERY_RIGHT);
        Set<Right> held = EnumSet.noneOf(Right.class);
        for (Right right : values()) if (operator.may(right)) held.add(right);
        assertThat(held).isEqualTo(Set.of(RUN_SERVICE, OWN_ACCOUNT));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> operator.require(VIEW, HERE));
    }

    @Test
    void aRightHereIsNoneElsewhere() {
        Actor actor = actor(Map.of(HERE, Role.ADMINISTRATOR), false, Actor.EVERY_RIGHT);
        for (Right right : values()) assertThat(actor.may(right, ELSEWHERE)).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> actor.require(PUBLISH, ELSEWHERE));
    }

    @Test
    void whoMaySeeButNotDoIsToldSo() {
        Actor auditor = actor(Map.of(HERE, Role.AUDITOR), false, Actor.EVERY_RIGHT);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> auditor.require(ANSWER, HERE));
    }

    @Test
    void aKeyNarrowsWhatItsPersonMay() {
        Actor key = actor(Map.of(HERE, Role.ADMINISTRATOR), true, Set.of(VIEW));
        Set<Right> held = EnumSet.noneOf(Right.class);
        for (Right right : values()) if (key.may(right)) held.add(right);
        assertThat(held).isEqualTo(Set.of(VIEW));
    }

    private static Actor actor(
            Map<OrganisationId, Role> memberships, boolean operator, Set<Right> within) {
        return new Actor(PersonId.next(), "Ada", memberships, HERE, operator, within);
    }
}
