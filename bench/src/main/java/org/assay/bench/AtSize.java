package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same pages in a large Assay and in a small one: an overview, a public history and the
 * register's first page. They take the same number of statements, and hardly longer.
 */
final class AtSize {
    private static final int FEW = 100;

    private AtSize() {}

    static Row row(House house, Crowd crowd, Path work) throws Exception {
        Path aside = Files.createDirectories(work.resolve("few"));
        House little = House.start(aside);
        Crowd few = Crowd.fill(little, FEW, aside);
        Client large = client(house, crowd);
        Client small = client(little, few);
        List<Integer> statements = statements(house, large);
        if (!statements.equals(statements(little, small))) {
            throw new IllegalStateException("at %,d pages take other statements than at %d: %s"
                    .formatted(crowd.size(), FEW, statements));
        }
        return new Row(
                "pages at %,d organisations, %s statements".formatted(crowd.size(), statements),
                "the same at %d".formatted(FEW),
                1,
                Aim.time(1.25),
                Pages.of(house, List.of(large), work),
                Pages.of(little, List.of(small), aside),
                little);
    }

    private static Client client(House house, Crowd crowd) throws Exception {
        Twin first = crowd.prototypes().getFirst().self();
        var signed = Signed.in(house, Prototype.email(first));
        return Client.of(signed, "/assessments/" + first.assessment(), "/directory/" + first.code(), "/directory");
    }

    /** How many each page takes. */
    private static List<Integer> statements(House house, Client client) throws Exception {
        var counts = new ArrayList<Integer>();
        try (var recording = Recording.of(house.database())) {
            for (String path : client.paths()) {
                counts.add((int) recording.during(() -> client.signed().page(path)).stream()
                        .filter(each -> !each.begins() && !each.ends())
                        .count());
            }
        }
        return counts;
    }
}
