package org.assay.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a Java server can do for a page: the JDK's own HTTP server on virtual threads, the
 * same statements in the same transactions through a pool of the same size, the same bytes.
 */
final class BareServer {
    private static final int POOL = 16;
    private final HikariDataSource pool = new HikariDataSource();
    private final Map<String, Prepared> pages;

    /** A page whose statements are ready for the driver. */
    private record Prepared(BarePage page, List<Statement> statements) {}

    private BareServer(Bare.Told told) {
        pool.setJdbcUrl(told.database());
        pool.setUsername(Database.APPLICATION);
        pool.setPassword(told.password());
        pool.setMaximumPoolSize(POOL);
        this.pages =
                told.pages().stream()
                        .map(page -> new Prepared(page, page.statements().stream().map(BareServer::forDriver).toList()))
                        .collect(Collectors.toMap(each -> each.page().path(), Function.identity()));
    }

    public static void main(String[] arguments) throws IOException {
        var told = new JsonMapper().readValue(Path.of(arguments[0]).toFile(), Bare.Told.class);
        var server = new BareServer(told);
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), told.port()), 100);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", server::answer);
        http.start();
        System.out.println("ready");
    }

    private static Statement forDriver(Statement recorded) {
        return new Statement(recorded.sql().replaceAll("\\$\\d+", "?"), recorded.parameters());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Prepared prepared = pages.get(exchange.getRequestURI().getPath());
            ask(prepared.statements());
            prepared.page().headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, prepared.page().body().length);
            exchange.getResponseBody().write(prepared.page().body());
        } catch (SQLException e) {
            System.out.println(e);
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private void ask(List<Statement> statements) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (Statement statement : statements) {
                if (statement.begins()) {
                    connection.setReadOnly(statement.sql().toUpperCase().contains("READ ONLY"));
                    connection.setAutoCommit(false);
                } else if (statement.ends()) {
                    connection.commit();
                    connection.setAutoCommit(true);
                    connection.setReadOnly(false);
                } else {
                    run(connection, statement);
                }
            }
        }
    }

    private static void run(Connection connection, Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int p = 0; p < statement.parameters().size(); p++) {
                prepared.setObject(p + 1, statement.parameters().get(p), Types.OTHER);
            }
            if (!prepared.execute()) return;
            try (ResultSet rows = prepared.getResultSet()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) rows.getBytes(column);
                }
            }
        }
    }
}
