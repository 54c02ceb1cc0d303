package org.assay.publication;

import java.util.List;
import java.util.Optional;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory's rows. */
@Repository
class JdbcDirectory {
    private static final String MANY = "select d.* from publication.directory d where ";

    private static final String FIND =
            """
            select %1$s, true as listed from publication.directory where publication_id = :id
            union all
            select %1$s, false from publication.summary where publication_id = :id
            order by listed desc limit 1
            """
                    .formatted(JdbcSummaryRows.COLUMNS);

    private final JdbcClient database;
    private final JdbcSummaryRows rows;

    JdbcDirectory(JdbcClient database, JdbcSummaryRows rows) {
        this.database = database;
        this.rows = rows;
    }

    long count(DirectorySearch search, @Nullable OrganisationId recipient) {
        var query = JdbcDirectoryQuery.of(search, recipient);
        return database.sql(query.count()).params(query.parameters()).query(Long.class).single();
    }

    List<Listed> page(
            DirectorySearch search, @Nullable OrganisationId recipient, int size, long skip) {
        var query = JdbcDirectoryQuery.of(search, recipient);
        return database.sql(query.page())
                .params(query.parameters())
                .param("size", size)
                .param("skip", skip)
                .query((row, n) ->
                        new Listed(
                                rows.read(row, n),
                                row.getInt("publications"),
                                row.getBoolean("listed")))
                .list();
    }

    List<Summary> stretch(
            DirectorySearch search,
            @Nullable OrganisationId recipient,
            @Nullable Summary after,
            int size) {
        var query = JdbcDirectoryQuery.of(search, recipient);
        return database.sql(query.stretch("d.*"))
                .params(query.parameters())
                .params(query.behind(JdbcDirectoryQuery.Place.of(after)))
                .param("size", size)
                .query(rows::read)
                .list();
    }

    /** As a stretch, without what standards say. */
    List<DirectoryLine> lines(DirectorySearch search, @Nullable DirectoryLine after, int size) {
        var query = JdbcDirectoryQuery.of(search, null);
        return database.sql(query.stretch(JdbcSummaryRows.LINE))
                .params(query.parameters())
                .params(query.behind(JdbcDirectoryQuery.Place.of(after)))
                .param("size", size)
                .query(JdbcSummaryRows::line)
                .list();
    }

    /** Of every edition, by framework, edition, type and level. */
    List<Total> totals() {
        return database.sql(
                        """
                        select framework, edition, type, level, sum(n) as n from publication.total
                        where edition <> '' group by framework, edition, type, level having sum(n) > 0
                        order by framework, edition desc, type, level
                        """)
                .query((row, n) ->
                        new Total(
                                row.getString("framework"),
                                row.getString("edition"),
                                row.getString("type"),
                                row.getString("level"),
                                row.getLong("n")))
                .list();
    }

    /** How many publications there are in all. */
    long count() {
        return database.sql("select count(*) from publication.directory")
                .query(Long.class)
                .single();
    }

    Optional<Summary> find(PublicationId id) {
        return any(id).filter(Found::listed).map(Found::summary);
    }

    /** The summary of a publication, listed or for its own and its recipients alone. */
    Optional<Found> any(PublicationId id) {
        return database.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> new Found(rows.read(row, n), row.getBoolean("listed")))
                .optional();
    }

    record Found(Summary summary, boolean listed) {}

    /** All of an organisation's, the newest first. */
    List<Summary> of(OrganisationId organisation) {
        return database.sql(
                        MANY
                                + "d.organisation_id = ? order by d.published_at desc, d.publication_id desc")
                .param(organisation.value())
                .query(rows::read)
                .list();
    }

    /** Adds it; it is the latest unless one of a later period stands there. */
    void add(Summary summary, @Nullable OrganisationId recipient) {
        database.sql("select publication.into_directory(?::jsonb)")
                .param(rows.row(summary, recipient))
                .query((row, n) -> n)
                .list();
    }
}
