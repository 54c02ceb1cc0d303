package org.assay.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of elsewhere who opened what belongs to an organisation. Published as an application
 * event inside the transaction that reads it; the trail hears it there and tells it once a person,
 * thing and day.
 *
 * @param organisation whose thing it is
 * @param name of the person
 * @param place for which they looked; null when that is not clear
 * @param what kind and {@code read}, e.g. {@code return.read}
 * @param subject what was opened, as in {@link Change}
 */
public record Looked(
        OrganisationId organisation,
        PersonId person,
        String name,
        @Nullable OrganisationId place,
        String what,
        String subject) {

    /**
     * @param places for which the person may look at it
     */
    public static Looked by(
            Actor actor,
            Iterable<OrganisationId> places,
            OrganisationId organisation,
            String what,
            String subject) {
        OrganisationId chosen = null;
        for (OrganisationId place : places) {
            if (chosen == null || place.equals(actor.organisation())) chosen = place;
        }
        return new Looked(organisation, actor.person(), actor.name(), chosen, what, subject);
    }
}
