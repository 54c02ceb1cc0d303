package org.assay.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's rows. */
@Repository
class JdbcOrganisations {
    private static final String COLUMNS =
            """
            select id, code, kind, name, address, postcode, status, opened_on, closed_on,
              national_grouping, health_geography, sub_type, parent_code
            """;

    private static final String FOUND =
            """
            from organisation.organisation
            where (lower(name) like :part or code = :code or replace(postcode, ' ', '') like :postcode)
            """;

    private static final String BEHIND =
            " and (code <> :code, name, code) > (cast(:last as text) <> :code, :name, :last) ";

    /** The code that was typed stands before names that hold it. */
    private static final String IN_ORDER = "order by code <> :code, name, code";

    private final JdbcClient database;

    JdbcOrganisations(JdbcClient database) {
        this.database = database;
    }

    Optional<Organisation> byCode(OdsCode code) {
        return one("from organisation.organisation where code = ? and kind = 'ods'", code.value());
    }

    Optional<Organisation> authority(String key) {
        return one("from organisation.organisation where code = ? and kind = 'authority'", key);
    }

    Optional<Organisation> find(OrganisationId id) {
        return one("from organisation.organisation where id = ?", id.value());
    }

    List<Organisation> all(Collection<OrganisationId> ids) {
        return database.sql(COLUMNS + "from organisation.organisation where id = any(?)")
                .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    private Optional<Organisation> one(String from, Object key) {
        return database.sql(COLUMNS + from).param(key).query(this::row).optional();
    }

    void addAuthority(OrganisationId id, String key, String name) {
        database.sql(
                        """
                        insert into organisation.organisation (id, code, kind, name, status)
                        values (?, ?, 'authority', ?, 'active') on conflict (code) do nothing
                        """)
                .params(id.value(), key, name)
                .update();
    }

    /** The text holds no NUL character. */
    Listing<Organisation> search(String text, int page, int size) {
        long total = looked("select count(*) " + FOUND, text).query(Long.class).single();
        int number = Listing.upTo(page, size, total);
        var found =
                looked(COLUMNS + FOUND + IN_ORDER + " limit :size offset :skip", text)
                        .param("size", size)
                        .param("skip", (number - 1L) * size)
                        .query(this::row)
                        .list();
        return new Listing<>(found, number, size, total);
    }

    /** The text holds no NUL character. */
    List<Organisation> searchAfter(String text, @Nullable Organisation after, int limit) {
        if (after == null)
            return looked(COLUMNS + FOUND + IN_ORDER + " limit :limit", text)
                    .param("limit", limit)
                    .query(this::row)
                    .list();
        return looked(COLUMNS + FOUND + BEHIND + IN_ORDER + " limit :limit", text)
                .param("name", after.name())
                .param("last", after.code())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private JdbcClient.StatementSpec looked(String sql, String text) {
        return database.sql(sql)
                .param("part", "%" + plain(text.toLowerCase(Locale.ROOT)) + "%")
                .param("code", text.toUpperCase(Locale.ROOT))
                .param("postcode", postcodeStart(text));
    }

    private static String postcodeStart(String text) {
        String start = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return start.length() < 2 ? "" : plain(start) + "%";
    }

    /** What somebody types is no pattern. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Organisation row(ResultSet row, int number) throws SQLException {
        return organisation(row);
    }

    static Organisation organisation(ResultSet row) throws SQLException {
        Array address = row.getArray("address");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Organisation.Kind.of(row.getString("kind")),
                row.getString("name"),
                List.of((String[]) address.getArray()),
                row.getString("postcode"),
                Organisation.Status.of(row.getString("status")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("national_grouping"),
                row.getString("health_geography"),
                row.getString("sub_type"),
                row.getString("parent_code"));
    }
}
