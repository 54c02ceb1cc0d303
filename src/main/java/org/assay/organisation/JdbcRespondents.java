package org.assay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations beside the kind that their profile says, each answer in one statement. */
@Repository
class JdbcRespondents {
    private static final String FOUND =
            """
            select o.*, coalesce(k.type, '') as kind_type, coalesce(k.answers, '{}') as kind_answers
            from organisation.organisation o
            """;

    private final JdbcClient database;

    JdbcRespondents(JdbcClient database) {
        this.database = database;
    }

    List<Respondent> ofTypes(Set<String> types) {
        return database.sql(
                        FOUND
                                + """
                                join organisation.kinds(?, '{}') k on k.organisation_id = o.id
                                where o.kind = 'ods' and o.status <> 'closed' order by o.name, o.code
                                """)
                .param(types.toArray(String[]::new))
                .query(JdbcRespondents::row)
                .list();
    }

    List<Respondent> byCodes(Collection<OdsCode> codes) {
        return database.sql(
                        FOUND
                                + """
                                left join organisation.kinds('{}', (select array_agg(c.id)
                                    from organisation.organisation c where c.code = any(:codes))) k
                                  on k.organisation_id = o.id
                                where o.kind = 'ods' and o.code = any(:codes) order by o.name, o.code
                                """)
                .param("codes", codes.stream().map(OdsCode::value).toArray(String[]::new))
                .query(JdbcRespondents::row)
                .list();
    }

    List<Respondent> find(Collection<OrganisationId> organisations) {
        return database.sql(
                        FOUND
                                + """
                                left join organisation.kinds('{}', :ids) k on k.organisation_id = o.id
                                where o.id = any(:ids)
                                """)
                .param(
                        "ids",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(JdbcRespondents::row)
                .list();
    }

    private static Respondent row(ResultSet row, int number) throws SQLException {
        Map<String, String> answers = ProfileJson.words(row.getString("kind_answers"));
        return new Respondent(
                JdbcOrganisations.organisation(row), row.getString("kind_type"), answers);
    }
}
