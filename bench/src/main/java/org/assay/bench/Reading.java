package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opening pages, signed in; against a bare server that runs the same statements and sends the same
 * bytes.
 */
final class Reading {
    private Reading() {}

    /**
     * @param clients each with one page of its own
     */
    static Row row(String name, House house, List<Client> clients, Path work) throws Exception {
        var pages = new ArrayList<BarePage>();
        try (var recording = Recording.of(house.database())) {
            for (Client client : clients) {
                String path = client.paths().getFirst();
                List<Statement> statements = recording.during(() -> client.signed().page(path));
                pages.add(BarePage.of(path, statements, client.signed().page(path)));
            }
        }
        var bare = Bare.start(house.database(), pages, work);
        var assay = Pages.of(house, clients, work);
        return new Row(
                name,
                "its statements and bytes from a bare server",
                clients.size(),
                Aim.share(0.5),
                assay,
                assay.from(bare.process(), bare.address()),
                bare);
    }
}
