package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class DatabaseWallTest {
    private final JdbcClient database;

    DatabaseWallTest(JdbcClient database) {
        this.database = database;
    }

    @Test
    void theApplicationIsAPlainRoleThatOwnsNothing() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("assay_app");
        assertThat(
                        database.sql(
                                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                                                + " where r.rolname = 'assay_app'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void everyTableWithAnOrganisationHasRowLevelSecurity() {
        assertThat(
                        database.sql(
                                        """
                                        select n.nspname || '.' || c.relname from pg_class c
                                        join pg_namespace n on n.oid = c.relnamespace
                                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                                        where c.relkind in ('r', 'p') and not c.relrowsecurity
                                          and not (n.nspname || '.' || c.relname = any(array['publication.directory']))
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }
}
