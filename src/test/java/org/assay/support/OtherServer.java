package org.assay.support;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that the tests were given, instead of the embedded one. */
final class OtherServer {
    private OtherServer() {}

    /**
     * Makes a database of its own for a house.
     *
     * @param server {@code postgresql://user:password@host:port/database} of somebody who may do
     *     that
     */
    static String emptyDatabaseOn(String server) {
        URI address = URI.create(server);
        String[] login = address.getUserInfo().split(":", 2);
        String name = "house_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://"
                                        + address.getHost()
                                        + ":"
                                        + address.getPort()
                                        + address.getPath(),
                                login[0],
                                login[1]);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.substring(0, server.lastIndexOf('/') + 1) + name;
    }
}
