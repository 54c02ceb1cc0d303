package org.assay.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.FactorRules.Rule;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which organisations ask everybody for a second factor. */
@Repository
class JdbcFactorRules {
    private final JdbcClient database;

    JdbcFactorRules(JdbcClient database) {
        this.database = database;
    }

    Rule of(OrganisationId organisation) {
        return database.sql(
                        """
                        select (select since from account.factor_asked where organisation_id = :place) as since,
                          account.without_factor(:place) as without
                        """)
                .param("place", organisation.value())
                .query((row, n) -> {
                    var since = row.getTimestamp("since");
                    return new Rule(
                            Optional.ofNullable(since)
                                    .map(at -> Instant.ofEpochMilli(at.getTime())),
                            row.getInt("without"));
                })
                .single();
    }

    /** False when it was asked for already. */
    boolean ask(OrganisationId organisation, PersonId by) {
        return database.sql(
                                """
                                insert into account.factor_asked (organisation_id, asked_by) values (?, ?)
                                on conflict (organisation_id) do nothing
                                """)
                        .params(organisation.value(), by.value())
                        .update()
                == 1;
    }

    /** False when it was not asked for. */
    boolean stop(OrganisationId organisation) {
        return database.sql("delete from account.factor_asked where organisation_id = ?")
                        .param(organisation.value())
                        .update()
                == 1;
    }

    /** Those that this person belongs to and that ask. */
    Asking askingOf(PersonId person) {
        List<Optional<OrganisationId>> asking =
                database.sql(
                                """
                                select m.organisation_id from account.membership m
                                join account.factor_asked f on f.organisation_id = m.organisation_id
                                where m.person_id = :who and m.state = 'active'
                                union all
                                select null from account.person where id = :who and operator
                                """)
                        .param("who", person.value())
                        .query((row, n) ->
                                Optional.ofNullable(row.getObject(1, UUID.class))
                                        .map(OrganisationId::new))
                        .list();
        return new Asking(
                asking.stream().flatMap(Optional::stream).toList(),
                asking.stream().anyMatch(Optional::isEmpty));
    }

    /**
     * Who asks somebody for a second factor.
     *
     * @param service whether it does, since the person runs it
     */
    record Asking(List<OrganisationId> organisations, boolean service) {}
}
