package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pages that clients open again and again, as one side of a row. */
record Pages(Process server, String address, List<Client> clients, double expected, Path work) implements Side {

    /** Assay's own, with the length that they have now. */
    static Pages of(House house, List<Client> clients, Path work) throws Exception {
        var lengths = new ArrayList<Integer>();
        for (Client client : clients) {
            for (String path : client.paths()) {
                var answer = client.signed().page(path);
                if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
                lengths.add(answer.body().length);
            }
        }
        double expected = lengths.stream().mapToInt(each -> each).average().orElseThrow();
        return new Pages(house.process(), house.address(), clients, expected, work);
    }

    /** The same from another server. */
    Pages from(Process other, String at) {
        return new Pages(other, at, clients, expected, work);
    }

    @Override
    public Measured run(int seconds) throws Exception {
        var lines = clients.stream().map(Client::line).toList();
        var answered = new Wrk(server, address, "get.lua", lines, lines.size(), work).run(seconds);
        double least = expected * answered.requests() * 0.8;
        double most = expected * (answered.requests() + clients.size()) * 1.2; // the last ones had not ended
        if (answered.bytes() < least || answered.bytes() > most) {
            throw new IllegalStateException("%,d bytes in %,d answers, not %.0f each"
                    .formatted(answered.bytes(), answered.requests(), expected));
        }
        return answered.measured();
    }
}
