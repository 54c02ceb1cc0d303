package org.assay.framework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

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

    /** All names, in the order in which they came, as one JSON value. */
    static final String NAMES =
            """
            select coalesce(jsonb_agg(jsonb_build_object('framework', framework, 'edition', edition)
              order by loaded_at, edition), '[]') from framework.edition
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcEditions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What {@link #NAMES} asks for. */
    List<Key> keys(String names) {
        return List.of(json.readValue(names, Key[].class));
    }

    /** All names, in the order in which they came. */
    List<Key> keys() {
        return keys(database.sql(NAMES).query(String.class).single());
    }

    /**
     * A pack as it was read.
     *
     * @param bases the packs that a published one was told the difference from, the nearest first
     */
    record Pack(String yaml, List<String> bases) {}

    Optional<Pack> pack(Key key) {
        return database.sql(
                        "select yaml, bases from framework.edition where framework = ? and edition = ?")
                .params(key.framework(), key.edition())
                .query((row, _) ->
                        new Pack(row.getString(1), List.of((String[]) row.getArray(2).getArray())))
                .optional();
    }

    /** Keeps an edition that comes with Assay, in the place of its earlier form. */
    void ship(Edition edition, Instant now) {
        save(
                edition,
                List.of(),
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
     * @param bases the packs that it is told the difference from, the nearest first
     * @return false when there is one of that name
     */
    boolean publish(Edition edition, List<String> bases, Instant now) {
        return save(edition, bases, "loaded", now, "on conflict (framework, edition) do nothing");
    }

    private boolean save(
            Edition edition, List<String> bases, String source, Instant now, String otherwise) {
        return database.sql(
                                """
                                insert into framework.edition (framework, edition, sha256, yaml, source, loaded_at, bases)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """
                                        + otherwise)
                        .params(
                                edition.framework(),
                                edition.edition(),
                                edition.sha256(),
                                edition.yaml(),
                                source,
                                now.atOffset(ZoneOffset.UTC),
                                bases.toArray(String[]::new))
                        .update()
                == 1;
    }
}
