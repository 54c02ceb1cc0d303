package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table says in {@code docs/privacy.md} what it holds about people. */
@HouseUnderTest
class PrivacyTableTest {
    private final JdbcClient owner;

    PrivacyTableTest(@Qualifier("owner") JdbcClient owner) {
        this.owner = owner;
    }

    /** Otherwise erasing somebody who is called like a state would rewrite the states of others. */
    @Test
    void columnsOfListedWordsSayThatTheyAreNotAboutPeople() {
        var silent =
                owner.sql(
                                """
                                select n.nspname || '.' || c.relname || '.' || a.attname
                                from pg_constraint k join pg_class c on c.oid = k.conrelid
                                join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and array[a.attnum] = k.conkey
                                where k.contype = 'c' and a.atttypid in ('text'::regtype, 'varchar'::regtype)
                                  and pg_get_constraintdef(k.oid) ~ '= ANY'
                                  and n.nspname <> 'assay_migrations'
                                  and coalesce(obj_description(c.oid, 'pg_class'), '') not in
                                    ('privacy: not about people', 'privacy: by its room')
                                  and coalesce(col_description(c.oid, a.attnum), '') <> 'privacy: not about people'
                                order by 1
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyTableIsNamed() throws IOException {
        String document = Files.readString(Path.of("docs/privacy.md"));
        var tables =
                owner.sql(
                                """
                                select n.nspname || '.' || c.relname from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'p') and n.nspname not in
                                  ('pg_catalog', 'information_schema', 'assay_migrations')
                                order by 1
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(tables).allMatch(table -> document.contains("`" + table + "`"));
    }
}
