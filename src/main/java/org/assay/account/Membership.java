package org.assay.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;

/**
 * That somebody belongs to an organisation, or asks to.
 *
 * @param name of the person
 * @param claimed whether the person became Administrator because nobody else was, and the operator
 *     has not looked at it yet
 */
public record Membership(
        UUID id,
        PersonId person,
        String name,
        String email,
        OrganisationId organisation,
        Role role,
        State state,
        Instant since,
        boolean claimed) {

    /** Where a membership stands. */
    public enum State {
        /** Waits for an Administrator. */
        REQUESTED,
        ACTIVE,
        /** Asked, and nothing came of it: refused, or taken back. */
        DECLINED,
        /** Once belonged. */
        ENDED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
