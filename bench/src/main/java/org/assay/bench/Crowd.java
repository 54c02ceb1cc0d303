package org.assay.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many organisations with a published return of a hundred requirements each, asked for in one round
 * of a board. A few are published by the application itself; what it wrote about them is copied for
 * all others, with names and numbers of their own. So its rows are what the application writes, also
 * after it has changed.
 *
 * @param size how many organisations
 * @param round address of the board's round
 */
record Crowd(int size, String round, Signed board, List<Prototype> prototypes) {
    private static final int PROTOTYPES = 40;
    /** What Assay keeps of who is asked and what came; copies went by it. */
    static final String FOLLOW = "select reporting.follow(n.id, array("
            + "select r.organisation_id from round.request r where r.round_id = n.id)) from round.round n";
    private static final String BOARD_EMAIL = "board@crowd.example";

    static Crowd fill(House house, int size, Path work) throws Exception {
        load(house, work);
        List<Twin> first = IntStream.range(0, Math.min(size, PROTOTYPES))
                .mapToObj(n -> Twin.of(n, Instant.EPOCH))
                .toList();
        try (Connection connection = house.database().connect()) {
            Begun.board(connection, BOARD_EMAIL);
            for (int n = 0; n < first.size(); n++) {
                Begun.add(connection, first.get(n), Begun.type(n));
                Begun.answers(connection, first.get(n), n);
            }
        }
        String round = ask(house, first);
        for (Twin each : first) publish(Signed.in(house, Prototype.email(each)), each);
        try (Connection connection = house.database().connect()) {
            var prototypes = new ArrayList<Prototype>();
            for (Twin each : first) prototypes.add(Prototype.of(connection, each));
            copy(connection, prototypes, size);
            house.database().execute(FOLLOW, "select publication.count_anew()", "vacuum analyze", "checkpoint");
            var crowd = new Crowd(size, round, Signed.in(house, BOARD_EMAIL), prototypes);
            Checked.pages(house, crowd);
            return crowd;
        }
    }

    /** Of which prototype the organisation of this number is a copy. */
    static int like(int number, int prototypes) {
        return number < prototypes ? number : Twin.random(number).split().nextInt(prototypes);
    }

    private static void load(House house, Path work) throws Exception {
        Path pack = Files.writeString(work.resolve("hundred.yaml"), Hundred.pack());
        var builder = new ProcessBuilder("bin/assay", "pack", "load", pack.toString());
        builder.environment().put("ASSAY_HOME", house.home().toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException("pack load: " + said);
    }

    /** Opens the round through its page; the round's address. */
    private static String ask(House house, List<Twin> first) throws Exception {
        LocalDate due = LocalDate.now().plusDays(60);
        return moved(Signed.in(house, BOARD_EMAIL), "/rounds", Map.of(
                "edition", Hundred.FRAMEWORK + "/" + Hundred.EDITION,
                "due-day", "" + due.getDayOfMonth(),
                "due-month", "" + due.getMonthValue(),
                "due-year", "" + due.getYear(),
                "codes", first.stream().map(Twin::code).collect(Collectors.joining("\n"))));
    }

    static void publish(Signed person, Twin twin) throws Exception {
        moved(person, "/assessments/%s/publication".formatted(twin.assessment()), Map.of("token", twin.token().toString()));
    }

    private static String moved(Signed who, String path, Map<String, String> fields) throws Exception {
        var answer = who.send(path, fields);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static void copy(Connection connection, List<Prototype> prototypes, int size) throws SQLException {
        Instant latest = prototypes.getFirst().self().publishedAt();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no look at each row's references
        }
        for (var table : Prototype.TABLES) {
            String name = table.getKey();
            boolean frozen = name.startsWith("publication.");
            Table columns = prototypes.getFirst().tables().get(name);
            try (var copying = Copying.into(connection, name, columns.columns())) {
                for (int n = prototypes.size(); n < size; n++) {
                    Prototype like = prototypes.get(like(n, prototypes.size()));
                    Twin twin = Twin.of(n, latest);
                    for (Object[] row : like.rows(name, twin, frozen ? like.frozen(twin) : null)) copying.row(row);
                }
            }
        }
    }
}
