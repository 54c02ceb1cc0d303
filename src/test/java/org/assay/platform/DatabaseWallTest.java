package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class DatabaseWallTest {
    /**
     * Without policies: sessions are looked up before anybody is known, jobs belong to nobody, and
     * editions are public. What the migrations note is out of the application's reach.
     */
    private static final String[] OPEN = {
        "framework.edition", "platform.job", "platform.session", "platform.session_attributes"
    };

    private final JdbcClient database;
    private final DatabaseServer server;

    DatabaseWallTest(JdbcClient database, DatabaseServer server) {
        this.database = database;
        this.server = server;
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
    void everyTableHasRowLevelSecurityButThoseThatAreNamed() {
        assertThat(
                        database.sql(
                                        """
                                        select n.nspname || '.' || c.relname from pg_class c
                                        join pg_namespace n on n.oid = c.relnamespace
                                        where c.relkind in ('r', 'p') and not c.relrowsecurity
                                          and n.nspname not in ('pg_catalog', 'information_schema')
                                          and has_table_privilege(c.oid, 'select, insert, update, delete')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(OPEN);
    }

    /** By itself, or by a role that it belongs to and could take on. */
    @Test
    void startIsRefusedWhenTheRoleCouldPassTheWall() throws SQLException {
        String superuser = server.access().superuser();
        assumeThat(superuser).as("a server of our own").isNotNull();
        try (Connection administrator =
                        DriverManager.getConnection(server.access().url(), "postgres", superuser);
                Statement statement = administrator.createStatement()) {
            statement.execute("create role passes_the_wall bypassrls");
            try {
                refusesTo(statement, "alter role assay_app bypassrls");
                statement.execute("alter role assay_app nobypassrls");
                refusesTo(statement, "grant passes_the_wall to assay_app");
            } finally {
                statement.execute("alter role assay_app nobypassrls");
                statement.execute("drop role passes_the_wall");
            }
        }
        server.openToApplication();
    }

    private void refusesTo(Statement statement, String change) throws SQLException {
        statement.execute(change);
        assertThatExceptionOfType(CannotStart.class)
                .as(change)
                .isThrownBy(server::openToApplication)
                .withMessageContaining("organisations would not be kept apart");
    }

    /** Failures are logged; what the server adds to them may repeat what people typed. */
    @Test
    void aFailedStatementDoesNotTellTheValuesItWasAbout() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        database.sql(
                                        "do 'begin raise exception $$it failed$$ using detail = $$ada@care.example$$; end'")
                                .update())
                .havingRootCause()
                .withMessageContaining("it failed")
                .withMessageNotContaining("ada@care.example");
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
