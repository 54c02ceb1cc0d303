package org.assay.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assay.framework.Remits;
import org.assay.framework.Remits.Asking;
import org.assay.framework.Remits.Standing;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows whether the returns of those that were asked still come to a board that asks them: profiles
 * and commissioners change after the asking.
 */
@Component
class Belonging {
    private static final Standing UNKNOWN = new Standing("", Map.of(), "");

    private final Remits remits;
    private final Organisations organisations;

    Belonging(Remits remits, Organisations organisations) {
        this.remits = remits;
        this.organisations = organisations;
    }

    /**
     * Whether the return of what is asked for comes to one of these boards.
     *
     * @param keys by which editions name the boards
     */
    boolean holds(Round round, List<String> keys, @Nullable Standing who) {
        var asking = new Asking(keys, who == null ? UNKNOWN : who);
        return remits.comes(round.framework(), round.edition(), asking);
    }

    /** By which editions name these boards. */
    List<String> keys(Collection<OrganisationId> boards) {
        return organisations.find(boards).values().stream().map(Organisation::code).toList();
    }

    /** Those of them that still belong to one of the boards of their round. */
    List<Asked> standing(List<JdbcRoundRequests.Found> all) {
        var standing = new ArrayList<Asked>();
        for (JdbcRoundRequests.Found each : all) {
            if (holds(each.round(), each.keys(), each.now()))
                standing.add(new Asked(each.round(), each.request()));
        }
        return standing;
    }
}
