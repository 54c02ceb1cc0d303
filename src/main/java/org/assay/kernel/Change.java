package org.assay.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody changed. Published as an application event inside the change's own
 * transaction; the trail hears it there and adds it to the organisation's chain.
 *
 * @param organisation whose chain it belongs to; null for what concerns the service as a whole
 * @param person who did it; null for Assay itself
 * @param what the kind of change as noun and verb, e.g. {@code entry.saved}
 * @param subject what was changed, as a path from the thing to its part, e.g. {@code
 *     assessment/ID/1.1.1}
 * @param before the value before, as JSON or text; null when there was none
 * @param after the value after, as JSON or text; null when there is none
 * @param typing whether it was saved by itself while typing, so that the history may fold it with
 *     its neighbours
 */
public record Change(
        @Nullable OrganisationId organisation,
        @Nullable PersonId person,
        String what,
        String subject,
        @Nullable String before,
        @Nullable String after,
        boolean typing) {

    public static Change by(
            Actor actor,
            @Nullable OrganisationId organisation,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        return new Change(organisation, actor.person(), what, subject, before, after, false);
    }
}
