package org.assay.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assay.kernel.PersonId;
import org.assay.privacy.Table.Column;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table of every room as the owner of the database sees it. Names of tables and columns come
 * from the catalogue, quoted there; what is looked for is handed over apart.
 */
@Repository
@DependsOnDatabaseInitialization
class JdbcHeld {
    private static final String COLUMNS =
            """
            select format('%I.%I', n.nspname, c.relname) as table_name, quote_ident(a.attname) as name,
              a.atttypid::regtype::text as type,
              coalesce(obj_description(c.oid, 'pg_class'), '') as about_table,
              coalesce(col_description(c.oid, a.attnum), '') as about
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and n.nspname not like 'pg\\_%'
              and n.nspname not in ('information_schema', 'assay_migrations')
            order by 1, a.attnum
            """;

    private static final String DEEDS =
            """
            select at, organisation_id, what, subject, before, after from privacy.deed
            where person = :person::uuid or subject = 'person/' || :person
            order by at, organisation_id, seq
            """;

    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    JdbcHeld(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** Of every room. */
    List<Table> tables() {
        var columns = new LinkedHashMap<String, List<Column>>();
        var about = new LinkedHashMap<String, String>();
        owner.sql(COLUMNS)
                .query(row -> {
                    String table = row.getString("table_name");
                    about.put(table, row.getString("about_table"));
                    columns.computeIfAbsent(table, each -> new ArrayList<>())
                            .add(
                                    new Column(
                                            row.getString("name"),
                                            row.getString("type"),
                                            row.getString("about")));
                });
        return columns.entrySet().stream()
                .map(each ->
                        new Table(
                                each.getKey(),
                                about.getOrDefault(each.getKey(), ""),
                                each.getValue()))
                .toList();
    }

    /** All or nothing. */
    void inOneTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Rows that carry the person's id, or one of these names where it means them. */
    List<Map<String, Object>> rows(Table table, PersonId person, List<Naming> namings) {
        List<String> conditions = new ArrayList<>();
        var values = new HashMap<String, Object>();
        values.put("person", person.toString());
        for (Column column : table.columns()) {
            if (column.isId()) conditions.add(column.name() + " = :person::uuid");
            if (column.isIds()) conditions.add(":person::uuid = any(" + column.name() + ")");
            if (!column.isWords()) continue;
            conditions.add("position(:person in " + column.asText() + ") > 0");
            for (int i = 0; i < namings.size(); i++)
                says(table, column, namings.get(i), "words" + i, "places" + i)
                        .ifPresent(conditions::add);
        }
        if (conditions.isEmpty()) return List.of();
        for (int i = 0; i < namings.size(); i++) {
            values.put("words" + i, namings.get(i).pattern());
            values.put("places" + i, places(namings.get(i), person));
        }
        String shown =
                table.columns().stream()
                        .filter(Column::shown)
                        .map(Column::name)
                        .collect(Collectors.joining(", "));
        return owner.sql(
                        "select %s from %s where %s"
                                .formatted(shown, table.name(), String.join(" or ", conditions)))
                .params(values)
                .query((row, n) -> shown(row))
                .list();
    }

    /** What the person did, and what was done to their account, the oldest first. */
    List<Map<String, Object>> deeds(PersonId person) {
        return owner.sql(DEEDS)
                .param("person", person.toString())
                .query((row, n) -> shown(row))
                .list();
    }

    /** Rows that are about nobody else go. */
    int remove(Table table, Column column, PersonId person, List<Naming> namings) {
        if (column.isId())
            return owner.sql("delete from %s where %s = ?".formatted(table.name(), column.name()))
                    .param(person.value())
                    .update();
        String words = namings.stream().map(Naming::pattern).collect(Collectors.joining("|"));
        return owner.sql("delete from %s where %s ~* ?".formatted(table.name(), column.name()))
                .param(words + "|" + person)
                .update();
    }

    /** Names in texts give way to what stands in their place. */
    int replace(Table table, Column column, PersonId person, Naming naming) {
        Optional<String> says =
                table.everywhere() && !naming.shared()
                        ? Optional.of(says(column, "pattern"))
                        : says(table, column, naming, "pattern", "places");
        if (says.isEmpty()) return 0;
        return owner.sql(
                        "update %s set %s = %s where %s"
                                .formatted(
                                        table.name(), column.name(), column.replaced(), says.get()))
                .param("pattern", naming.pattern())
                .param("instead", naming.instead().replace("\\", "\\\\"))
                .param("places", places(naming, person))
                .update();
    }

    /**
     * The condition that a text says a name that means this person: wherever it stands, or in rows
     * that carry the id of an organisation of theirs, or their own. Empty where none could.
     */
    private static Optional<String> says(
            Table table, Column column, Naming naming, String pattern, String places) {
        String says = says(column, pattern);
        if (naming.everywhere()) return Optional.of(says);
        List<String> carries = new ArrayList<>();
        for (Column each : table.columns()) {
            if (each.isId()) carries.add("%s = any(:%s)".formatted(each.name(), places));
            if (each.isIds()) carries.add("%s && :%s".formatted(each.name(), places));
        }
        return carries.isEmpty()
                ? Optional.empty()
                : Optional.of("%s and (%s)".formatted(says, String.join(" or ", carries)));
    }

    private static String says(Column column, String pattern) {
        return "%s ~* :%s".formatted(column.asText(), pattern);
    }

    private static UUID[] places(Naming naming, PersonId person) {
        return Stream.concat(naming.organisations().stream(), Stream.of(person.value()))
                .toArray(UUID[]::new);
    }

    private static Map<String, Object> shown(ResultSet row) throws SQLException {
        var shown = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value == null) continue;
            shown.put(
                    columns.getColumnLabel(i),
                    switch (value) {
                        case Array array -> Arrays.asList((Object[]) array.getArray());
                        case Number number -> number;
                        case Boolean truth -> truth;
                        default -> String.valueOf(row.getString(i));
                    });
        }
        return shown;
    }
}
