package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Publishing a full return, many at once, each in another organisation; against pgbench writing in
 * one transaction what the application writes in its own, row by row and byte by byte.
 */
final class Publishing implements Side {
    /** After each publication something is changed, since the same substance is published but once. */
    private static final String[] CHANGES = {
        "drop schema if exists bench cascade",
        "create schema bench",
        """
        create function bench.change() returns trigger language plpgsql as $$ begin
          update assessment.entry set comment = 'After ' || new.number
          where assessment_id = new.assessment_id and ref = '%s';
          return null; end $$
        """.formatted(Filled.ITEM),
        "create trigger change after insert on publication.publication for each row execute function bench.change()",
        "create table bench.written (what text not null, said text not null)",
        "grant usage on schema bench to " + Database.APPLICATION,
        "grant insert on bench.written to " + Database.APPLICATION,
        "grant execute on function bench.change() to " + Database.APPLICATION
    };

    private final House house;
    private final List<Visitor> visitors;
    private final int clients;
    private final Path work;

    private Publishing(House house, List<Visitor> visitors, int clients, Path work) {
        this.house = house;
        this.visitors = visitors;
        this.clients = clients;
        this.work = work;
    }

    /**
     * @param visitors as many as are to take turns
     */
    static Row row(House house, List<Visitor> visitors, int clients, Path work) throws Exception {
        house.database().execute(CHANGES);
        var publishing = new Publishing(house, visitors, clients, work);
        List<Statement> written = publishing.written(visitors.getFirst());
        var same = new ArrayList<List<Statement>>();
        for (int n = 0; n < clients; n++) same.add(written);
        return new Row(
                "publication of a full return",
                "pgbench writing the same rows",
                clients,
                Aim.share(0.3),
                publishing,
                Pgbench.each(house.database(), same, work),
                () -> house.database().execute("drop schema bench cascade"));
    }

    /** The rows of one publication, which is made for it. */
    private List<Statement> written(Visitor visitor) throws Exception {
        var answer = visitor.signed().send(path(visitor), Map.of("token", "first-" + System.nanoTime()));
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException("publication: " + answer.body());
        try (var connection = house.database().connect()) {
            return Written.lastly(connection, visitor.assessment());
        }
    }

    private static String path(Visitor visitor) {
        return visitor.overview() + "/publication";
    }

    @Override
    public Measured run(int seconds) throws Exception {
        var lines = new ArrayList<String>();
        for (int n = 0; n < visitors.size(); n++) {
            Visitor visitor = visitors.get(n);
            lines.add(String.join("\t", "" + n % clients, path(visitor), visitor.signed().cookies(), visitor.signed().token()));
        }
        long before = publications();
        var answered = new Wrk(house.process(), house.address(), "publish.lua", lines, clients, work).run(seconds);
        Thread.sleep(1000); // for the last ones, whose answers nobody waited for
        long made = publications() - before;
        if (made < answered.requests() || made > answered.requests() + clients) {
            throw new IllegalStateException(answered.requests() + " were published, " + made + " are there");
        }
        return answered.measured();
    }

    private long publications() throws Exception {
        try (var connection = house.database().connect();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from publication.publication")) {
            row.next();
            return row.getLong(1);
        }
    }
}
