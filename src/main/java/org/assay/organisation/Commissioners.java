package org.assay.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who commissions an organisation: the one that the operator set, else the register's parent.
 * Both are public facts.
 */
@Service
public class Commissioners {
    /** What came of setting one. */
    public sealed interface Setting {
        record Done(Organisation organisation, Optional<Commissioner> commissioner)
                implements Setting {}

        record Refused(List<Problem> problems) implements Setting {}
    }

    private final JdbcCommissioners rows;
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commissioners(
            JdbcCommissioners rows,
            Organisations organisations,
            OrganisationTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /** Who commissions an organisation, as far as that is known. */
    public record Commissioner(OrganisationId id, String code, String name) {}

    @Transactional(readOnly = true)
    public Optional<Commissioner> of(OrganisationId organisation) {
        return rows.of(organisation);
    }

    /** The codes of those who commission these, in one statement; nothing for those with nobody. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, String> codes(Collection<OrganisationId> organisations) {
        return organisations.isEmpty() ? Map.of() : rows.codes(organisations);
    }

    /** Whether it commissions anybody. */
    @Transactional(readOnly = true)
    public boolean commissions(OrganisationId organisation) {
        return rows.commissions(organisation);
    }

    /** Those that the operator set, by the code of the organisation. */
    @Transactional(readOnly = true)
    public List<Commissioned> all(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return rows.all();
    }

    /**
     * Sets who commissions the organisation with this code.
     *
     * @param commissioner its code; empty to go by the register again
     */
    @Transactional
    public Setting set(Actor actor, String code, String commissioner) {
        actor.require(Right.RUN_SERVICE);
        Optional<Organisation> who = organisations.byCode(code);
        Optional<Organisation> by = organisations.byCode(commissioner);
        if (who.isEmpty()) return refused("organisation", code);
        if (by.isEmpty() && !commissioner.isBlank()) return refused("commissioner", commissioner);
        if (by.isPresent() && by.get().id().equals(who.get().id()))
            return new Setting.Refused(
                    List.of(
                            new Problem(
                                    "commissioner",
                                    "An organisation does not commission itself. Give another code.")));
        if (by.isPresent() && !mayCommission(by.get().id()))
            return new Setting.Refused(
                    List.of(
                            new Problem(
                                    "commissioner",
                                    "%s says in its profile that it is of a type that does not commission others. It would receive their returns. Give another code."
                                            .formatted(by.get().name()))));
        String before = of(who.get().id()).map(Commissioner::code).orElse(null);
        if (by.isPresent()) rows.put(who.get().id(), by.get().id(), clock.instant());
        else rows.remove(who.get().id());
        Optional<Commissioner> now = of(who.get().id());
        events.publishEvent(
                Change.by(
                        actor,
                        null,
                        "commissioner.set",
                        "organisation/" + who.get().code() + "/commissioner",
                        before,
                        now.map(Commissioner::code).orElse(null)));
        return new Setting.Done(who.get(), now);
    }

    /** One without an accepted profile may: only the operator knows what it is. */
    private boolean mayCommission(OrganisationId organisation) {
        return rows.type(organisation)
                .flatMap(types::find)
                .map(OrganisationType::commissions)
                .orElse(true);
    }

    private static Setting refused(String field, String code) {
        return new Setting.Refused(
                List.of(
                        new Problem(
                                field,
                                code.isBlank()
                                        ? "Enter an ODS code."
                                        : "There is no organisation with this ODS code. Check it against the register.")));
    }
}
