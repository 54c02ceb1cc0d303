package org.assay.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Repository;

/**
 * Every table of the database as its owner sees it, whole, read at one moment or written in one
 * transaction.
 */
@Repository
@DependsOnDatabaseInitialization
class JdbcTables {
    private final DataSource owner;

    JdbcTables(@Qualifier("owner") DataSource owner) {
        this.owner = owner;
    }

    /** Work on all tables within one transaction. */
    interface Work {
        void in(JdbcOpenTables open) throws IOException;
    }

    void read(Work work) throws IOException {
        within("begin transaction isolation level repeatable read read only", work);
    }

    void write(Work work) throws IOException {
        within("begin", work);
    }

    private void within(String begin, Work work) throws IOException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(begin);
            statement.execute("set local search_path = pg_catalog");
            work.in(new JdbcOpenTables(connection, statement));
            statement.execute("commit");
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    static CannotBackUp refused(SQLException e) {
        return new CannotBackUp(
                "The database refused: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
}
