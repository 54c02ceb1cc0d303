package org.assay.round;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.framework.Area;
import org.assay.framework.Edition;
import org.assay.framework.Remits;
import org.assay.framework.Remits.Standing;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Respondent;
import org.jspecify.annotations.Nullable;

/**
 * Of organisations that a board wishes to ask, what they are now, and so where their returns go.
 *
 * @param keys by which the edition names those that ask
 * @param area those that lie in the area of the edition
 */
record Standings(
        Remits remits,
        Edition edition,
        List<String> keys,
        Map<OrganisationId, Standing> now,
        Set<OrganisationId> area) {
    private static final Standing UNKNOWN = new Standing("", Map.of(), "");

    boolean inside(Respondent one) {
        return area.contains(one.organisation().id());
    }

    /** Whether its return comes to one of those that ask. */
    boolean comes(Respondent one) {
        return keys.stream().anyMatch(key -> remits.comes(edition, key, standing(one)));
    }

    /** Why one cannot be asked whose return goes elsewhere; null for nobody. */
    Optional<String> elsewhere(@Nullable Respondent one) {
        if (one == null || inside(one) && comes(one)) return Optional.empty();
        Organisation organisation = one.organisation();
        if (!inside(one))
            return Optional.of(
                    "%s (%s) is not in the area of this edition. It is for: %s"
                            .formatted(
                                    organisation.name(),
                                    organisation.code(),
                                    edition.area().map(Area::who).orElse("")));
        return Optional.of(
                "%s (%s) does not send its return of this edition to you: %s"
                        .formatted(organisation.name(), organisation.code(), why(one)));
    }

    private String why(Respondent one) {
        if (keys.stream().anyMatch(key -> Remits.named(edition, key)))
            return "by what its profile says, it goes to others.";
        String commissioner = standing(one).commissioner();
        return commissioner.isEmpty()
                ? "nobody is known to commission it."
                : "%s commissions it.".formatted(commissioner);
    }

    private Standing standing(Respondent one) {
        return now.getOrDefault(one.organisation().id(), UNKNOWN);
    }
}
