package org.assay.round;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Remits;
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
    private final Editions editions;
    private final Organisations organisations;
    private final JdbcRoundRequests requests;

    Belonging(
            Remits remits,
            Editions editions,
            Organisations organisations,
            JdbcRoundRequests requests) {
        this.remits = remits;
        this.editions = editions;
        this.organisations = organisations;
        this.requests = requests;
    }

    /**
     * Whether the return of what is asked for comes to one of these boards.
     *
     * @param keys by which editions name the boards
     */
    boolean holds(Round round, Collection<String> keys, @Nullable Standing who) {
        Edition edition = editions.find(round.framework(), round.edition()).orElse(null);
        return edition != null
                && keys.stream()
                        .anyMatch(key -> remits.comes(edition, key, who == null ? UNKNOWN : who));
    }

    /** By which editions name these boards. */
    List<String> keys(Collection<OrganisationId> boards) {
        return organisations.find(boards).values().stream().map(Organisation::code).toList();
    }

    /** Those of them that still belong to one of the boards of their round, in two statements. */
    List<Asked> standing(List<Asked> all) {
        if (all.isEmpty()) return all;
        Set<OrganisationId> agencies =
                all.stream().map(each -> each.request().organisation()).collect(toSet());
        Set<OrganisationId> boards = new HashSet<>();
        for (Asked each : all) boards.addAll(each.round().boards());
        Map<OrganisationId, Standing> now = requests.standing(agencies);
        Map<OrganisationId, Organisation> known = organisations.find(boards);
        return all.stream()
                .filter(each ->
                        holds(
                                each.round(),
                                each.round().boards().stream()
                                        .flatMap(board -> Stream.ofNullable(known.get(board)))
                                        .map(Organisation::code)
                                        .toList(),
                                now.get(each.request().organisation())))
                .toList();
    }
}
