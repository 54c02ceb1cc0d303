package org.assay.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A search of the directory as SQL. Which rows match is read from indexes alone.
 *
 * @param kept the conditions on the totals; empty where these do not say how many match
 */
record JdbcDirectoryQuery(
        String from,
        String where,
        String kept,
        String order,
        String behind,
        Map<String, Object> parameters) {
    private static final int SHORTEST_PART = 3;
    private static final String BY_NAME = "d.name, d.code, d.publication_id";
    private static final String BEHIND_BY_NAME =
            "(d.name, d.code, d.publication_id) > (:after_name, :after_code, :after_id)";
    private static final String NEWEST = "d.published_at desc, d.publication_id";
    private static final String BEHIND_NEWEST =
            "d.published_at <= :after_at and (d.published_at < :after_at or d.publication_id > :after_id)";

    /** Where a row stands in every order. */
    record Place(String name, String code, UUID id, OffsetDateTime publishedAt) {
        static final Place BEFORE_ALL = new Place("", "", new UUID(0, 0), OffsetDateTime.MAX);

        static Place of(@Nullable Summary row) {
            return row == null
                    ? BEFORE_ALL
                    : of(row.name(), row.code(), row.publication(), row.publishedAt());
        }

        static Place of(@Nullable DirectoryLine row) {
            return row == null
                    ? BEFORE_ALL
                    : of(row.name(), row.code(), row.publication(), row.publishedAt());
        }

        private static Place of(String name, String code, PublicationId id, Instant at) {
            return new Place(name, code, id.value(), at.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * @param recipient who received them; null for everybody
     */
    static JdbcDirectoryQuery of(DirectorySearch search, @Nullable OrganisationId recipient) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (search.edition().isEmpty()) {
            conditions.add("d.latest");
        } else {
            conditions.add("d.latest_of_edition and d.edition = :edition");
            values.put("edition", search.edition());
        }
        equal("framework", search.framework(), conditions, values);
        equal("type", search.type(), conditions, values);
        equal("level", search.level(), conditions, values);
        if (recipient != null) {
            conditions.add("d.recipient_id = :recipient");
            values.put("recipient", recipient.value());
        }
        if (!search.text().isEmpty()) text(search.text(), conditions, values);
        boolean counted = recipient == null && search.text().isEmpty();
        boolean byName = search.order() == DirectorySearch.Order.NAME;
        return new JdbcDirectoryQuery(
                recipient == null
                        ? "(select *, true as listed from publication.directory)"
                        : "publication.returned",
                String.join(" and ", conditions),
                counted ? kept(search, conditions) : "",
                byName ? BY_NAME : NEWEST,
                byName ? BEHIND_BY_NAME : BEHIND_NEWEST,
                values);
    }

    private static String kept(DirectorySearch search, List<String> conditions) {
        String edition = search.edition().isEmpty() ? "d.edition = ''" : "d.edition = :edition";
        return String.join(
                " and ", Stream.concat(Stream.of(edition), conditions.stream().skip(1)).toList());
    }

    private static void equal(
            String column, String value, List<String> conditions, Map<String, Object> values) {
        if (value.isEmpty()) return;
        conditions.add("d." + column + " = :" + column);
        values.put(column, value);
    }

    private static void text(String text, List<String> conditions, Map<String, Object> values) {
        conditions.add(
                "(lower(d.name) like :name or d.code like :start"
                        + " or replace(d.postcode, ' ', '') like :start)");
        String name = plain(text.toLowerCase(Locale.ROOT)) + "%";
        values.put("name", text.length() < SHORTEST_PART ? name : "%" + name);
        values.put("start", plain(text.replace(" ", "").toUpperCase(Locale.ROOT)) + "%");
    }

    /** What somebody types is no pattern. */
    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** From the totals that are kept, where they say it. */
    String count() {
        return kept.isEmpty()
                ? "select count(*) from " + from + " d where " + where
                : "select coalesce(sum(d.n), 0) from publication.total d where " + kept;
    }

    String page() {
        return """
        select d.*, (select count(*) from publication.directory p
            where p.organisation_id = d.organisation_id and p.framework = d.framework) as publications
        from %s d where %s order by %s limit :size offset :skip
        """
                .formatted(from, where, order);
    }

    /** The rows that follow the last one of the stretch before, in the search's order. */
    String stretch(String columns) {
        return "select %s from %s d where %s and %s order by %s limit :size"
                .formatted(columns, from, where, behind, order);
    }

    /**
     * Where a stretch begins.
     *
     * @param last of the stretch before
     */
    Map<String, Object> behind(Place last) {
        if (order.equals(BY_NAME))
            return Map.of(
                    "after_name", last.name(), "after_code", last.code(), "after_id", last.id());
        return Map.of("after_at", last.publishedAt(), "after_id", last.id());
    }
}
