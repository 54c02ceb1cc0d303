package org.assay.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that this Assay works on, with the roles made ready; ends its own server when the
 * application ends.
 */
final class DatabaseServer implements AutoCloseable {
    private final @Nullable EmbeddedPostgres embedded;
    private final DatabaseAccess access;

    private DatabaseServer(@Nullable EmbeddedPostgres embedded, DatabaseAccess access) {
        this.embedded = embedded;
        this.access = access;
    }

    static DatabaseServer of(Settings settings) {
        String outside = settings.database().url();
        if (outside != null && !outside.isBlank()) {
            return new DatabaseServer(null, OutsideServer.at(outside, settings.encryptedNetwork()));
        }
        if (settings.beside()) {
            Optional<DatabaseAccess> running = EmbeddedPostgres.besideIn(settings.home());
            if (running.isPresent()) return new DatabaseServer(null, running.get());
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.in(settings.home());
        var server = new DatabaseServer(postgres, postgres.access());
        server.makeOwner();
        return server;
    }

    DatabaseAccess access() {
        return access;
    }

    /**
     * In a server of our own: the role that owns the tables, with a new password each time, and the
     * database; made once, repaired each time.
     */
    private void makeOwner() {
        String administration = access.url().replaceFirst("/assay$", "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(
                                administration, "postgres", access.superuser());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = 'assay_owner'")) {
                statement.execute("create role assay_owner login createrole");
            }
            statement.execute("alter role assay_owner password '" + access.ownerPassword() + "'");
            if (!exists(statement, "select from pg_database where datname = 'assay'")) {
                statement.execute("create database assay owner assay_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    /**
     * Lets the plain role in, after checking that the wall between organisations holds for it.
     *
     * @throws IllegalStateException when the role could bypass row level security
     */
    void openToApplication() {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner(), access.ownerPassword());
                Statement statement = connection.createStatement()) {
            // of several nodes that start at once, each changes the role in its turn
            statement.execute("select pg_advisory_lock(hashtext('assay.open'))");
            if (exists(statement, BYPASSES)) {
                throw new CannotStart(
                        "The database role assay_app is a superuser, bypasses row level security or owns tables,"
                                + " by itself or by a role that it belongs to."
                                + " Assay does not start with it, because organisations would not be kept apart.");
            }
            statement.execute(
                    "alter role assay_app login password '" + access.applicationPassword() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The role assay_app could not be prepared", e);
        }
    }

    /** Membership counts: a role may take on those that it belongs to. */
    private static final String BYPASSES =
            """
            select from pg_roles r where pg_has_role('assay_app', r.oid, 'member')
              and (r.rolsuper or r.rolbypassrls
                or exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')))
            """;

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
