package org.assay.publication;

import java.sql.Types;
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
                .params(query.behind(after))
                .param("size", size)
                .query(rows::read)
                .list();
    }

    /** How many publications there are in all. */
    long count() {
        return database.sql("select count(*) from publication.directory")
                .query(Long.class)
                .single();
    }

    Optional<Summary> find(PublicationId id) {
        return database.sql(MANY + "d.publication_id = ?")
                .param(id.value())
                .query(rows::read)
                .optional();
    }

    /** All of an organisation's, the newest first. */
    List<Summary> of(OrganisationId organisation) {
        return database.sql(
                        MANY
                                + "d.organisation_id = ? order by d.published_at desc, d.publication_id desc")
                .param(organisation.value())
                .query(rows::read)
                .list();
    }

    /** Older ones of the organisation are no longer the latest. */
    void stepBack(Summary newest) {
        database.sql(
                        """
                        update publication.directory set latest = latest and period_to > :to,
                          latest_of_edition = latest_of_edition and edition <> :edition
                        where organisation_id = :organisation and framework = :framework
                          and (latest or latest_of_edition)
                        """)
                .param("framework", newest.framework())
                .param("edition", newest.edition())
                .param("organisation", newest.organisation().value())
                .param("to", newest.to())
                .update();
    }

    /** Adds it; it is the latest unless one of a later period stands there. */
    void add(Summary summary, @Nullable OrganisationId recipient) {
        database.sql(
                        """
                        insert into publication.directory (publication_id, organisation_id, code, name, postcode, type,
                          framework, edition, period_from, period_to, level, level_label, mark, published_at, late,
                          number, latest, latest_of_edition, standards, sha256, recipient_id)
                        values (:id, :organisation, :code, :name, :postcode, :type, :framework, :edition, :from, :to,
                          :level, :label, :mark, :at, :late, :number,
                          not exists (select from publication.directory d where d.latest
                            and d.organisation_id = :organisation and d.framework = :framework),
                          true, cast(:standards as jsonb), :sha256, :recipient)
                        """)
                .params(rows.parameters(summary))
                .param("recipient", recipient == null ? null : recipient.value(), Types.OTHER)
                .update();
    }
}
