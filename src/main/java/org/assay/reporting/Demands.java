package org.assay.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.framework.EditionName;
import org.assay.framework.Remits;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.reporting.JdbcDemands.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what is asked of an organisation and waits to be done. */
@Service
public class Demands {
    private final JdbcDemands rows;
    private final Remits remits;

    Demands(JdbcDemands rows, Remits remits) {
        this.rows = rows;
        this.remits = remits;
    }

    /**
     * What is open.
     *
     * @param profile whether the organisation's profile is accepted
     * @param returns that are not handed in and come to who asks, the nearest last day first; of an
     *     edition that several boards ask for, the one whose day comes first
     * @param evidence that somebody asks to see of a return, the nearest day first
     * @param handedIn editions of which a return stands, each {@code FRAMEWORK/EDITION}
     */
    public record Open(
            boolean profile, List<Return> returns, List<Evidence> evidence, Set<String> handedIn) {}

    /**
     * A return that a board asks for.
     *
     * @param edition {@code FRAMEWORK/EDITION}
     * @param due its last day, with more time where that was given
     */
    public record Return(String edition, String title, LocalDate due) {}

    /**
     * Evidence that somebody asks to see.
     *
     * @param request the request's id
     * @param ref the standard or statement it is about; empty for the return as a whole
     */
    public record Evidence(UUID request, String ref, String asked, LocalDate due) {}

    /** One statement. */
    @Transactional(readOnly = true)
    public Open of(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        boolean profile = false;
        var returns = new LinkedHashMap<String, Return>();
        var evidence = new ArrayList<Evidence>();
        var handedIn = new LinkedHashSet<String>();
        for (Row row : rows.of(organisation))
            switch (row.kind()) {
                case "profile" -> profile = true;
                case "return" -> {
                    if (comes(row))
                        returns.putIfAbsent(
                                row.edition(), new Return(row.edition(), row.words(), row.due()));
                }
                case "evidence" ->
                        evidence.add(new Evidence(row.id(), row.ref(), row.words(), row.due()));
                default -> handedIn.add(row.edition());
            }
        handedIn.stream().map(EditionName::national).forEach(returns::remove);
        returns.keySet().removeAll(handedIn);
        return new Open(profile, List.copyOf(returns.values()), evidence, handedIn);
    }

    /** Whether the return comes to a board that asks, as things are now. */
    private boolean comes(Row row) {
        return row.asking() != null && remits.comes(row.framework(), row.name(), row.asking());
    }
}
