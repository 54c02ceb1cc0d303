package org.assay.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/** Writes the chains, and reads them from one end to the other. */
@Component
class JdbcTrail {
    private final JdbcClient database;

    JdbcTrail(JdbcClient database) {
        this.database = database;
    }

    /**
     * One statement: the head's row is locked and advanced, the hash computed where the one before
     * it lies, link and values written.
     */
    void append(Fact fact, byte[] salt, @Nullable String before, @Nullable String after) {
        database.sql(
                        """
                        with head as (
                          insert into trail.head as h (organisation_id, seq, hash)
                          values (:organisation, 1, sha256(:nothing || int8send(1) || :fact))
                          on conflict (organisation_id) do update
                            set seq = h.seq + 1, hash = sha256(h.hash || int8send(h.seq + 1) || :fact)
                          returning seq, hash
                        ), link as (
                          insert into trail.link (organisation_id, seq, at, person, what, subject, typing,
                                                  before_hash, after_hash, hash)
                          select :organisation, seq, :at, :person::uuid, :what, :subject, :typing,
                                 :before_hash::bytea, :after_hash::bytea, hash from head
                        )
                        insert into trail.value (organisation_id, seq, salt, before, after)
                        select :organisation, seq, :salt, :before::text, :after::text from head
                        where :valued
                        """)
                .param("organisation", fact.organisation())
                .param("nothing", Fact.NOTHING)
                .param("fact", fact.bytes())
                .param("at", fact.at().atOffset(ZoneOffset.UTC))
                .param("person", fact.person())
                .param("what", fact.what())
                .param("subject", fact.subject())
                .param("typing", fact.typing())
                .param("before_hash", fact.before())
                .param("after_hash", fact.after())
                .param("salt", salt)
                .param("before", before)
                .param("after", after)
                .param("valued", before != null || after != null)
                .update();
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
