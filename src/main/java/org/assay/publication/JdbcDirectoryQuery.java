package org.assay.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A search of the directory as SQL. Which rows match is read from indexes alone. */
record JdbcDirectoryQuery(String from, String where, String order, Map<String, Object> parameters) {
    private static final int SHORTEST_PART = 3;

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
        String order =
                search.order() == DirectorySearch.Order.NAME
                        ? "d.name, d.code, d.publication_id"
                        : "d.published_at desc, d.publication_id";
        return new JdbcDirectoryQuery(
                recipient == null
                        ? "(select *, true as listed from publication.directory)"
                        : "publication.returned",
                String.join(" and ", conditions),
                order,
                values);
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

    String count() {
        return "select count(*) from " + from + " d where " + where;
    }

    String page() {
        return """
        select d.*, (select count(*) from publication.directory p
            where p.organisation_id = d.organisation_id and p.framework = d.framework) as publications
        from %s d where %s order by %s limit :size offset :skip
        """
                .formatted(from, where, order);
    }

    /** The rows that follow the last one of the stretch before, by name. */
    String stretch() {
        return """
        select d.* from %s d
        where %s and (d.name, d.code, d.publication_id) > (:after_name, :after_code, :after_id)
        order by d.name, d.code, d.publication_id limit :size
        """
                .formatted(from, where);
    }
}
