package org.assay.kernel;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, and the one place that says what they may do.
 *
 * @param memberships the role in each organisation that counts now: in the browser only the chosen
 *     one, with a key all
 * @param organisation the organisation chosen in the header; none for an operator who belongs to no
 *     organisation
 * @param operator whether the person runs the service
 * @param within what an API key narrows its person's rights to; all rights in the browser
 */
public record Actor(
        PersonId person,
        String name,
        Map<OrganisationId, Role> memberships,
        @Nullable OrganisationId organisation,
        boolean operator,
        Set<Right> within) {

    public static final Set<Right> EVERY_RIGHT = Set.copyOf(EnumSet.allOf(Right.class));

    public Actor {
        memberships = Map.copyOf(memberships);
        within = Set.copyOf(within);
    }

    /**
     * As the log names whoever asks: by the id, or as nobody known.
     *
     * @param asks an actor, or anything else for nobody
     */
    public static String logged(@Nullable Object asks) {
        return asks instanceof Actor actor ? "person " + actor.person() : "nobody known";
    }

    /**
     * Whether the right is held somewhere: in any membership that counts now, or as the operator.
     */
    public boolean may(Right right) {
        if (!within.contains(right)) return false;
        if (right == Right.OWN_ACCOUNT) return true;
        if (operator && Role.OPERATOR.gives(right)) return true;
        return memberships.values().stream().anyMatch(role -> role.gives(right));
    }

    /** Whether the right is held in this organisation. */
    public boolean may(Right right, OrganisationId organisation) {
        if (!within.contains(right)) return false;
        Role role = memberships.get(organisation);
        return role != null && role.gives(right);
    }

    /**
     * Lets the use case go on, or ends it.
     *
     * @throws NotFound for somebody who may not even see the organisation's things
     * @throws NotAllowed for somebody who may see, but not do this
     */
    public void require(Right right, OrganisationId organisation) {
        if (may(right, organisation)) return;
        if (may(Right.VIEW, organisation)) throw new NotAllowed(right);
        throw new NotFound();
    }

    /**
     * As {@link #require(Right, OrganisationId)}, for rights that belong to no single organisation.
     *
     * @throws NotAllowed when the right is not held anywhere
     */
    public void require(Right right) {
        if (!may(right)) throw new NotAllowed(right);
    }

    /** The organisation chosen in the header; without one there is nothing to see. */
    public OrganisationId chosen() {
        if (organisation == null) throw new NotFound();
        return organisation;
    }
}
