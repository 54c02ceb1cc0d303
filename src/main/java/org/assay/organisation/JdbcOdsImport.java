package org.assay.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lays the rows of an import beside the register, many with one statement, and takes them over
 * together.
 */
@Repository
class JdbcOdsImport {
    /** How many organisations an import added, changed, closed and left as they were. */
    record Merged(int added, int updated, int closed, int unchanged) {}

    private final JdbcClient database;

    JdbcOdsImport(JdbcClient database) {
        this.database = database;
    }

    /** Waits for another import to end, then clears the table. */
    void begin() {
        database.sql("select pg_advisory_xact_lock(hashtext('organisation.import'))")
                .query((row, n) -> n)
                .single();
        database.sql("delete from organisation.import_row").update();
    }

    void stage(List<OdsFindings.Waiting> rows) {
        if (rows.isEmpty()) return;
        database.sql(STAGE)
                .param("line", rows.stream().map(OdsFindings.Waiting::line).toArray(Integer[]::new))
                .param("id", words(rows, each -> each.id().toString()))
                .param("code", words(rows, each -> each.row().code().value()))
                .param("name", words(rows, each -> each.row().name()))
                .param("address", words(rows, each -> String.join("\n", each.row().address())))
                .param("postcode", words(rows, each -> each.row().postcode()))
                .param("status", words(rows, each -> each.row().status().id()))
                .param("opened", words(rows, each -> day(each.row().opened())))
                .param("closed", words(rows, each -> day(each.row().closed())))
                .param("grouping", words(rows, each -> each.row().grouping()))
                .param("geography", words(rows, each -> each.row().geography()))
                .param("sub_type", words(rows, each -> each.row().subType()))
                .param("parent", words(rows, each -> each.row().parent()))
                .update();
    }

    Merged merge(LocalDate today) {
        Merged merged =
                database.sql(COUNT)
                        .param("today", today)
                        .query((row, n) ->
                                new Merged(
                                        row.getInt("added"),
                                        row.getInt("updated"),
                                        row.getInt("closed"),
                                        row.getInt("unchanged")))
                        .single();
        database.sql(UPDATE).update();
        database.sql(INSERT).update();
        database.sql("delete from organisation.import_row").update();
        return merged;
    }

    private static @Nullable String[] words(
            List<OdsFindings.Waiting> rows, Function<OdsFindings.Waiting, @Nullable String> word) {
        return rows.stream().map(word).toArray(String[]::new);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static final String STAGE =
            """
            insert into organisation.import_row (line, id, code, name, address, postcode, status, opened_on, closed_on,
              national_grouping, health_geography, sub_type, parent_code)
            select line, id::uuid, code, name, string_to_array(address, E'\\n'), postcode, status, opened::date,
              closed::date, grouping, geography, sub_type, parent
            from unnest(:line::int[], :id::text[], :code::text[], :name::text[], :address::text[], :postcode::text[],
              :status::text[], :opened::text[], :closed::text[], :grouping::text[], :geography::text[],
              :sub_type::text[], :parent::text[])
              as r (line, id, code, name, address, postcode, status, opened, closed, grouping, geography, sub_type, parent)
            """;

    /** What is known of an organisation, beside what the file says of it. */
    private static final String DIFFERS =
            """
            (o.name, o.address, o.postcode, o.status, o.opened_on, o.closed_on, o.national_grouping,
              o.health_geography, o.sub_type, o.parent_code)
            is distinct from (r.name, r.address, r.postcode, r.status, r.opened_on, r.closed_on, r.national_grouping,
              r.health_geography, r.sub_type, r.parent_code)
            """;

    private static final String COUNT =
            """
            with pair as (
              select o.id is null as fresh,
                %s as differs,
                o.status <> 'closed' and (o.closed_on is null or o.closed_on > :today)
                  and (r.status = 'closed' or r.closed_on <= :today) as closing
              from organisation.import_row r left join organisation.organisation o on o.code = r.code)
            select count(*) filter (where fresh) as added,
              count(*) filter (where not fresh and differs and closing is not true) as updated,
              count(*) filter (where not fresh and closing) as closed,
              count(*) filter (where not fresh and not differs) as unchanged
            from pair
            """
                    .formatted(DIFFERS);

    private static final String UPDATE =
            """
            update organisation.organisation o set name = r.name, address = r.address, postcode = r.postcode,
              status = r.status, opened_on = r.opened_on, closed_on = r.closed_on,
              national_grouping = r.national_grouping, health_geography = r.health_geography,
              sub_type = r.sub_type, parent_code = r.parent_code
            from organisation.import_row r where r.code = o.code and %s
            """
                    .formatted(DIFFERS);

    private static final String INSERT =
            """
            insert into organisation.organisation (id, code, kind, name, address, postcode, status, opened_on,
              closed_on, national_grouping, health_geography, sub_type, parent_code)
            select r.id, r.code, 'ods', r.name, r.address, r.postcode, r.status, r.opened_on, r.closed_on,
              r.national_grouping, r.health_geography, r.sub_type, r.parent_code
            from organisation.import_row r
            where not exists (select from organisation.organisation o where o.code = r.code)
            """;
}
