package org.assay.framework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions' rows: the packs as they were read. */
@Repository
class JdbcEditions {
    /** The name of an edition. */
    record Key(String framework, String edition) {
        static Key of(Edition edition) {
            return new Key(edition.framework(), edition.edition());
        }

        @Override
        public String toString() {
            return framework + "/" + edition;
        }
    }

    private final JdbcClient database;

    JdbcEditions(JdbcClient database) {
        this.database = database;
    }

    /** All names, in the order in which they came. */
    List<Key> keys() {
        return database.sql(
                        "select framework, edition from framework.edition order by loaded_at, edition")
                .query((row, _) -> new Key(row.getString(1), row.getString(2)))
                .list();
    }

    Optional<String> yaml(Key key) {
        return database.sql(
                        "select yaml from framework.edition where framework = ? and edition = ?")
                .params(key.framework(), key.edition())
                .query(String.class)
                .optional();
    }

    /** Keeps an edition that comes with Assay, in the place of its earlier form. */
    void ship(Edition edition, Instant now) {
        save(
                edition,
                "shipped",
                now,
                """
                on conflict (framework, edition) do update
                set sha256 = excluded.sha256, yaml = excluded.yaml, loaded_at = excluded.loaded_at
                where edition.source = 'shipped' and edition.sha256 <> excluded.sha256
                """);
    }

    /**
     * Adds an edition.
     *
     * @return false when there is one of that name
     */
    boolean publish(Edition edition, Instant now) {
        return save(edition, "loaded", now, "on conflict (framework, edition) do nothing");
    }

    private boolean save(Edition edition, String source, Instant now, String otherwise) {
        return database.sql(
                                """
                                insert into framework.edition (framework, edition, sha256, yaml, source, loaded_at)
                                values (?, ?, ?, ?, ?, ?)
                                """
                                        + otherwise)
                        .params(
                                edition.framework(),
                                edition.edition(),
                                edition.sha256(),
                                edition.yaml(),
                                source,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
