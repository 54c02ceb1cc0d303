package org.assay.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisations by their kind, for those who ask many of them for a return. */
@Service
public class Respondents {
    private final JdbcRespondents rows;

    Respondents(JdbcRespondents rows) {
        this.rows = rows;
    }

    /** The open ones of these types whose profile is accepted, by name. */
    @Transactional(readOnly = true)
    public List<Respondent> ofTypes(Actor actor, Set<String> types) {
        actor.require(Right.OPEN_ROUNDS);
        return types.isEmpty() ? List.of() : rows.ofTypes(types);
    }

    /** Those of the register with these codes, by name, in one statement. */
    @Transactional(readOnly = true)
    public List<Respondent> byCodes(Actor actor, Collection<OdsCode> codes) {
        actor.require(Right.OPEN_ROUNDS);
        return codes.isEmpty() ? List.of() : rows.byCodes(codes);
    }

    /** Those of these that there are, by id, in one statement. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Respondent> find(
            Actor actor, Collection<OrganisationId> organisations) {
        if (!actor.may(Right.SEE_RETURNS)) actor.require(Right.OPEN_ROUNDS);
        if (organisations.isEmpty()) return Map.of();
        return rows.find(organisations).stream()
                .collect(toMap(one -> one.organisation().id(), one -> one));
    }
}
