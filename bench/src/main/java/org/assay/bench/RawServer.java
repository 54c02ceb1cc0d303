package org.assay.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Writes files with the libraries' own writers and nothing besides: the same cells, from memory or one plain query. */
final class RawServer {
    private static final int FETCH = 1_000;

    private record Sheet(String name, List<List<String>> rows) {}

    private final String[] database;
    private final List<Sheet> sheets;

    private RawServer(String[] database, List<Sheet> sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /**
     * @param arguments port; address, password and statement for the CSV; the workbook to write again
     */
    public static void main(String[] arguments) throws Exception {
        var sheets = new ArrayList<Sheet>();
        byte[] book = Files.readAllBytes(Path.of(arguments[4]));
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            for (var sheet : read.getSheets().toList()) {
                sheets.add(new Sheet(sheet.getName(), sheet.read().stream()
                        .map(row -> row.stream().map(cell -> cell == null ? null : cell.getText()).toList())
                        .toList()));
            }
        }
        var server = new RawServer(arguments, sheets);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var http = HttpServer.create(address, 100);
        http.createContext("/csv", server::csv);
        http.createContext("/xlsx", server::workbook);
        http.start();
        System.out.println("ready");
    }

    private void csv(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var csv = CsvWriter.builder().build(new OutputStreamWriter(exchange.getResponseBody(), StandardCharsets.UTF_8));
                var connection = DriverManager.getConnection(database[1], Database.APPLICATION, database[2])) {
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(database[3])) {
                query.setFetchSize(FETCH);
                try (var rows = query.executeQuery()) {
                    var cells = new String[rows.getMetaData().getColumnCount()];
                    while (rows.next()) {
                        for (int n = 0; n < cells.length; n++) cells[n] = rows.getString(n + 1);
                        csv.writeRecord(cells);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void workbook(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            var book = new Workbook(exchange.getResponseBody(), "Bench", "1.0");
            for (Sheet each : sheets) {
                var sheet = book.newWorksheet(each.name());
                for (int row = 0; row < each.rows().size(); row++) {
                    List<String> cells = each.rows().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        if (cells.get(column) != null) sheet.value(row, column, cells.get(column));
                    }
                }
            }
            book.finish();
        }
    }
}
