package org.assay.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody received, with what only the receiver may know. */
@Repository
class JdbcReturned {
    private static final String WITH_PROFILE =
            """
            d.*, (select coalesce(p.profile, '{}') from publication.publication p
              where p.id = d.publication_id) as profile
            """;
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JdbcSummaryRows rows;
    private final JsonMapper json;

    JdbcReturned(JdbcClient database, JdbcSummaryRows rows, JsonMapper json) {
        this.database = database;
        this.rows = rows;
        this.json = json;
    }

    List<Returned> stretch(
            DirectorySearch search, OrganisationId recipient, @Nullable Summary after, int size) {
        var query = JdbcDirectoryQuery.of(search, recipient);
        return database.sql(query.stretch(WITH_PROFILE))
                .params(query.parameters())
                .params(query.behind(JdbcDirectoryQuery.Place.of(after)))
                .param("size", size)
                .query((row, n) ->
                        new Returned(
                                rows.read(row, n), json.readValue(row.getString("profile"), WORDS)))
                .list();
    }

    Optional<Summary> find(OrganisationId recipient, PublicationId id) {
        return database.sql(
                        """
                        select d.* from publication.returned d where d.recipient_id = ? and d.publication_id = ?
                        """)
                .params(recipient.value(), id.value())
                .query(rows::read)
                .optional();
    }

    /** The editions of what was received, each as {@code framework/edition}. */
    Set<String> editions(OrganisationId recipient) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct framework || '/' || edition from publication.returned
                                where recipient_id = ?
                                """)
                        .param(recipient.value())
                        .query(String.class)
                        .list());
    }
}
