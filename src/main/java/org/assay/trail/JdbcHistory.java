package org.assay.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Listing;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a chain as people read it: newest first, saves while typing folded. */
@Component
class JdbcHistory {
    private final JdbcClient database;

    JdbcHistory(JdbcClient database) {
        this.database = database;
    }

    Listing<HistoryLine> page(
            UUID organisation, String subject, Set<String> nouns, int page, int size) {
        List<Counted> rows =
                read(organisation, subject, nouns, Long.MAX_VALUE, size, (long) (page - 1) * size);
        long total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Listing<>(
                rows.stream().map(Counted::line).toList(),
                Listing.upTo(page, size, total),
                size,
                total);
    }

    List<HistoryLine> before(
            UUID organisation, String subject, Set<String> nouns, long before, int limit) {
        return read(organisation, subject, nouns, before, limit, 0).stream()
                .map(Counted::line)
                .toList();
    }

    private List<Counted> read(
            UUID organisation,
            String subject,
            Set<String> nouns,
            long before,
            int size,
            long from) {
        return database.sql(LINES)
                .param("organisation", organisation)
                .param("subject", subject)
                .param("nouns", nouns.toArray(String[]::new))
                .param("before", before)
                .param("size", size)
                .param("from", from)
                .query((row, n) -> new Counted(line(row), row.getLong("total")))
                .list();
    }

    private record Counted(HistoryLine line, long total) {}

    private static HistoryLine line(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new HistoryLine(
                row.getLong("first"),
                row.getLong("last"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? null : new PersonId(person),
                row.getString("what"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getBoolean("erased"),
                row.getString("hash"));
    }

    // A run is a person's saves while typing, each within ten minutes of the one before; it is cut
    // every ten minutes.
    // The parts of a thing are the subjects from "thing/" up to, but not including, "thing0", the
    // character after "/".
    private static final String LINES =
            """
            with own as (
              select seq, at, subject,
                     case when typing and lag(typing) over w and what = lag(what) over w
                           and person is not distinct from lag(person) over w
                           and at - lag(at) over w <= interval '10 minutes' then 0 else 1 end as begins
              from trail.link
              where organisation_id = :organisation
                and (:subject = '' or subject = :subject
                     or (subject >= :subject || '/' and subject < :subject || '0'))
                and (cardinality(:nouns::text[]) = 0 or split_part(what, '.', 1) = any(:nouns::text[]))
              window w as (partition by subject order by seq)
            ), runs as (
              select *, sum(begins) over (partition by subject order by seq) as run from own
            ), cut as (
              select seq, subject, run, floor(extract(epoch from
                       at - first_value(at) over (partition by subject, run order by seq)) / 600) as part
              from runs
            ), lines as (
              select min(seq) as first, max(seq) as last from cut group by subject, run, part
            ), shown as (
              select *, count(*) over () as total from lines where last < :before
              order by last desc limit :size
              offset (select least(:from, greatest(0, (count(*) - 1) / :size * :size)) from lines)
            )
            select s.first, s.last, s.total, l.at, l.person, l.what, l.subject, fv.before,
                   case when l.what like '%.read' then trail.reader(lv.after) else lv.after end as after,
                   encode(l.hash, 'hex') as hash,
                   (f.before_hash is not null and fv.before is null)
                     or (l.after_hash is not null and lv.after is null) as erased
            from shown s
            join trail.link f on f.organisation_id = :organisation and f.seq = s.first
            join trail.link l on l.organisation_id = :organisation and l.seq = s.last
            left join trail.value fv on fv.organisation_id = :organisation and fv.seq = s.first
            left join trail.value lv on lv.organisation_id = :organisation and lv.seq = s.last
            order by s.last desc
            """;
}
