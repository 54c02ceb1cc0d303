package org.assay.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the chains, and reads them from one end to the other. */
@Component
class JdbcTrail {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcTrail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Each is added to the end of its chain, in this order, all in one statement. */
    void append(List<Told> facts) {
        database.sql("select trail.append(?::jsonb)")
                .param(json.writeValueAsString(facts.stream().map(JdbcTrail::row).toList()))
                .query((row, number) -> number)
                .list();
    }

    /**
     * That somebody of elsewhere opened a thing.
     *
     * @param since when the day began in which it is told once
     */
    record Look(Told told, Instant since) {}

    /** Each is added unless it was told that day already, all in one statement. */
    void look(List<Look> looks) {
        database.sql("select trail.looked(?::jsonb)")
                .param(
                        json.writeValueAsString(
                                looks.stream()
                                        .map(look -> {
                                            var row = row(look.told());
                                            row.put("since", look.since().toString());
                                            return row;
                                        })
                                        .toList()))
                .query((row, number) -> number)
                .list();
    }

    private static Map<String, @Nullable Object> row(Told told) {
        Fact fact = told.fact();
        var row = new HashMap<String, @Nullable Object>();
        row.put("organisation", fact.organisation());
        row.put("at", fact.at().toString());
        row.put("person", fact.person());
        row.put("what", fact.what());
        row.put("subject", fact.subject());
        row.put("typing", fact.typing());
        row.put("before_hash", hex(fact.before()));
        row.put("after_hash", hex(fact.after()));
        row.put("fact", hex(fact.bytes()));
        row.put("salt", hex(told.salt()));
        row.put("before", told.before());
        row.put("after", told.after());
        return row;
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /**
     * Every link with its values, chain by chain in order, fetched as it is read; close it
     * afterwards.
     */
    Stream<StoredLink> everyLink() {
        return database
                .sql(
                        """
                        select l.*, v.salt, v.before, v.after
                        from trail.link l left join trail.value v using (organisation_id, seq)
                        order by organisation_id, seq
                        """)
                .withFetchSize(1000)
                .query(JdbcTrail::link)
                .stream();
    }

    Map<UUID, Head> heads() {
        var heads = new HashMap<UUID, Head>();
        database
                .sql("select organisation_id, seq, hash from trail.head")
                .withFetchSize(5000)
                .query(JdbcTrail::head)
                .stream()
                .forEach(head -> heads.put(head.organisation(), head));
        return heads;
    }

    /**
     * What lies where these heads were sealed and is not what they say, by the head; an empty hash
     * where nothing lies.
     */
    Map<Head, byte[]> contradicting(List<Head> heads) {
        var found = new HashMap<String, byte[]>();
        database.sql(
                        """
                        select sealed.organisation || ':' || sealed.seq as place, coalesce(l.hash, '') as hash
                        from unnest(string_to_array(:organisations, ',')::uuid[],
                                    string_to_array(:seqs, ',')::bigint[],
                                    string_to_array(:hashes, ',')) as sealed (organisation, seq, hash)
                        left join trail.link l on l.organisation_id = sealed.organisation and l.seq = sealed.seq
                        where l.hash is distinct from decode(sealed.hash, 'hex')
                        """)
                .param("organisations", joined(heads, head -> head.organisation().toString()))
                .param("seqs", joined(heads, head -> Long.toString(head.seq())))
                .param("hashes", joined(heads, head -> HexFormat.of().formatHex(head.hash())))
                .query(row -> {
                    found.put(row.getString("place"), row.getBytes("hash"));
                });
        return heads.stream()
                .filter(head -> found.containsKey(place(head)))
                .collect(Collectors.toMap(head -> head, head -> found.get(place(head))));
    }

    private static String place(Head head) {
        return head.organisation() + ":" + head.seq();
    }

    private static String joined(List<Head> heads, Function<Head, String> part) {
        return heads.stream().map(part).collect(Collectors.joining(","));
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("organisation_id", UUID.class),
                row.getLong("seq"),
                row.getBytes("hash"));
    }

    private static StoredLink link(ResultSet row, int number) throws SQLException {
        var fact =
                new Fact(
                        row.getObject("organisation_id", UUID.class),
                        instant(row),
                        row.getObject("person", UUID.class),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getBoolean("typing"),
                        row.getBytes("before_hash"),
                        row.getBytes("after_hash"));
        return new StoredLink(
                fact,
                row.getLong("seq"),
                row.getBytes("hash"),
                row.getBytes("salt"),
                row.getString("before"),
                row.getString("after"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
