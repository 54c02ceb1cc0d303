package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that people download: the register as CSV and the workbook of one return, from an Assay with
 * a heap of 256 MB; against the libraries' own writers with the same cells, also with 256 MB.
 */
final class Downloads {
    static final String HEAP = "-Xmx256m";

    /** The columns of the register's file. */
    private static final String CELLS =
            """
            select code, name, postcode, type, framework, edition, level_label, published_at::text, late::text, number::text,
              latest::text, jsonb_array_length(standards)::text, sha256, publication_id::text
            from publication.directory where latest order by name, code, publication_id
            """;

    private Downloads() {}

    static Row csv(House house, Crowd crowd, Path work) throws Exception {
        var client = Client.of(Signed.out(house), "/directory.csv");
        return row("CSV of %,d returns".formatted(crowd.size()), "/csv", house, client, crowd, work);
    }

    static Row workbook(House house, Crowd crowd, Path work) throws Exception {
        return row("workbook of one return", "/xlsx", house, client(house, crowd), crowd, work);
    }

    private static Client client(House house, Crowd crowd) throws Exception {
        Twin first = crowd.prototypes().getFirst().self();
        var signed = Signed.in(house, Prototype.email(first));
        return Client.of(signed, "/assessments/%s/workbook.xlsx".formatted(first.assessment()));
    }

    private static Row row(String name, String raw, House house, Client client, Crowd crowd, Path work) throws Exception {
        var book = client(house, crowd);
        Path file = work.resolve("raw.xlsx");
        Files.write(file, book.signed().page(book.paths().getFirst()).body());
        int port = House.freePort();
        var server = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        Bare.classPath(),
                        RawServer.class.getName(),
                        "" + port,
                        house.database().url(),
                        house.database().applicationPassword(),
                        CELLS,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = server.inputReader().readLine();
        if (!"ready".equals(said)) throw new IllegalStateException("the raw writers: " + said);
        var assay = Pages.of(house, List.of(client), work);
        var plain = Client.of(Signed.out(house), raw);
        Side limit = seconds -> new Wrk(server, "http://127.0.0.1:" + port, "get.lua", List.of(plain.line()), 1, work)
                .run(seconds)
                .measured();
        return new Row(name, "the library's raw writer, both with 256 MB", 1, Aim.time(2), assay, limit, () -> House.end(server));
    }
}
