package org.assay.web.layout;

import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page: who looks at it, for which organisation, and the token its forms
 * carry.
 *
 * @param organisationName of the chosen organisation; empty when there is none
 * @param path the page's own address, for links that come back to it
 * @param csrf the token that shows a form came from here
 * @param notice what the page before left to be said once; empty for nothing
 */
public record Frame(
        @Nullable Actor actor, String organisationName, String path, String csrf, String notice) {

    public boolean signedIn() {
        return actor != null;
    }

    public boolean may(Right right) {
        return actor != null && actor.may(right);
    }

    /**
     * Whether the actor holds the right in the chosen organisation: what decides which buttons a
     * page shows.
     */
    public boolean mayHere(Right right) {
        if (actor == null) return false;
        OrganisationId chosen = actor.organisation();
        return chosen != null && actor.may(right, chosen);
    }

    public boolean hasOrganisation() {
        return !organisationName.isEmpty();
    }

    public String personName() {
        return actor == null ? "" : actor.name();
    }
}
