package org.assay.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Commissioners.Commissioner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who commissions whom, as the operator set it. */
@Repository
class JdbcCommissioners {
    private final JdbcClient database;

    JdbcCommissioners(JdbcClient database) {
        this.database = database;
    }

    Optional<Commissioner> of(OrganisationId organisation) {
        return database.sql(
                        """
                        select b.id, b.code, b.name from organisation.commissioned_by c
                        join organisation.organisation b on b.id = c.commissioner_id
                        where c.organisation_id = ?
                        """)
                .param(organisation.value())
                .query((row, n) ->
                        new Commissioner(
                                new OrganisationId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getString(3)))
                .optional();
    }

    Map<OrganisationId, String> codes(Collection<OrganisationId> organisations) {
        return database
                .sql(
                        """
                        select c.organisation_id, b.code from organisation.commissioned_by c
                        join organisation.organisation b on b.id = c.commissioner_id
                        where c.organisation_id = any(?)
                        """)
                .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new OrganisationId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean commissions(OrganisationId organisation) {
        return database.sql(
                        """
                        select exists (select from organisation.commissioner c where c.commissioner_id = :id)
                          or exists (select from organisation.organisation b
                            join organisation.organisation o on o.parent_code = b.code and o.id <> b.id
                            where b.id = :id and not exists (
                              select from organisation.commissioner c where c.organisation_id = o.id))
                        """)
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    List<Commissioned> all() {
        return database.sql(
                        """
                        select o.code, o.name, b.code, b.name from organisation.commissioner c
                        join organisation.organisation o on o.id = c.organisation_id
                        join organisation.organisation b on b.id = c.commissioner_id
                        order by o.code
                        """)
                .query((row, n) ->
                        new Commissioned(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    /** What its accepted profile says that it is. */
    Optional<String> type(OrganisationId organisation) {
        return database.sql("select type from organisation.kinds('{}', ?)")
                .param(new UUID[] {organisation.value()})
                .query(String.class)
                .optional();
    }

    void put(OrganisationId organisation, OrganisationId commissioner, Instant at) {
        database.sql(
                        """
                        insert into organisation.commissioner (organisation_id, commissioner_id, set_at) values (?, ?, ?)
                        on conflict (organisation_id) do update
                          set commissioner_id = excluded.commissioner_id, set_at = excluded.set_at
                        """)
                .params(organisation.value(), commissioner.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(OrganisationId organisation) {
        database.sql("delete from organisation.commissioner where organisation_id = ?")
                .param(organisation.value())
                .update();
    }
}
