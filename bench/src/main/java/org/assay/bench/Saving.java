package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Saving an entry while typing, whole request, each client in an organisation of its own; against
 * pgbench running every statement of that request.
 */
final class Saving implements Side {
    private static final String TEXT = "We look at this every quarter and write down what changed. ".repeat(4);
    private final House house;
    private final List<Visitor> visitors;
    private final Path work;

    private Saving(House house, List<Visitor> visitors, Path work) {
        this.house = house;
        this.visitors = visitors;
        this.work = work;
    }

    static Row row(House house, List<Visitor> visitors, Path work) throws Exception {
        var saving = new Saving(house, visitors, work);
        var limit = Pgbench.each(house.database(), saving.recorded(), work);
        return new Row("save an entry", "its statements in pgbench", visitors.size(), Aim.share(0.5).slowestAtMost(3), saving, limit, () -> {});
    }

    private List<List<Statement>> recorded() throws Exception {
        var all = new ArrayList<List<Statement>>();
        try (var recording = Recording.of(house.database())) {
            for (Visitor visitor : visitors) {
                all.add(recording.during(() -> {
                    int version = version(visitor.assessment(), visitor.item());
                    var answer = visitor.save(version, TEXT + version);
                    if (answer.statusCode() != 200) throw new IllegalStateException("save: " + answer.body());
                    return answer;
                }));
            }
        }
        return all;
    }

    @Override
    public Measured run(int seconds) throws Exception {
        var clients = new ArrayList<String>();
        long before = settled();
        for (Visitor visitor : visitors) {
            int version = version(visitor.assessment(), visitor.item());
            clients.add(String.join("\t", visitor.itemPath(), visitor.cookies(), visitor.signed().token(), "" + version));
        }
        var answered = new Wrk(house.process(), house.address(), "save.lua", clients, clients.size(), work).run(seconds);
        long saved = settled() - before;
        if (saved < answered.requests() || saved > answered.requests() + visitors.size()) {
            throw new IllegalStateException(answered.requests() + " saves were answered, " + saved + " are there");
        }
        return answered.measured();
    }

    /** All versions together, once the last saves are in, whose answers nobody waited for. */
    private long settled() throws Exception {
        for (long last = -1; ; ) {
            long now = 0;
            for (Visitor visitor : visitors) now += version(visitor.assessment(), visitor.item());
            if (now == last) return now;
            last = now;
            Thread.sleep(1000);
        }
    }

    private int version(UUID assessment, String ref) throws Exception {
        try (var connection = house.database().connect();
                var query =
                        connection.prepareStatement(
                                "select version from assessment.entry where assessment_id = ? and ref = ?")) {
            query.setObject(1, assessment);
            query.setString(2, ref);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
