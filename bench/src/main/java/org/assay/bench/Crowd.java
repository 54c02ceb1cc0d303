package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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
    private static final String DAY = "2019-06-03 09:30:00+00";
    private static final String BOARD_EMAIL = "board@crowd.example";
    private static final List<String> TYPES = List.of("care-home", "domiciliary-care", "gp", "pharmacy");

    static Crowd fill(House house, int size, Path work) throws Exception {
        load(house, work);
        List<Twin> first = IntStream.range(0, Math.min(size, PROTOTYPES))
                .mapToObj(n -> Twin.of(n, Instant.EPOCH.truncatedTo(ChronoUnit.MILLIS)))
                .toList();
        try (Connection connection = house.database().connect()) {
            people(connection, first);
            for (int n = 0; n < first.size(); n++) answers(connection, first.get(n), n);
        }
        String round = publish(house, first);
        try (Connection connection = house.database().connect()) {
            var prototypes = new ArrayList<Prototype>();
            for (Twin each : first) prototypes.add(Prototype.of(connection, each));
            copy(connection, prototypes, size);
            house.database().execute("vacuum analyze", "checkpoint");
            return new Crowd(size, round, Signed.in(house, BOARD_EMAIL), prototypes);
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

    /** Somebody at the board and an Administrator of each. */
    private static void people(Connection connection, List<Twin> first) throws SQLException {
        UUID board = Twin.id(7, 0);
        UUID officer = Twin.id(8, 0);
        try (var person = Copying.into(connection, "account.person", List.of("id", "email", "name", "password_hash", "last_organisation", "created_at"))) {
            person.row(officer, BOARD_EMAIL, "Officer of the board", Seed.HASH, board, DAY);
            for (Twin each : first) person.row(each.person(), Prototype.email(each), "Administrator", Seed.HASH, each.organisation(), DAY);
        }
        try (var register = Copying.into(connection, "organisation.organisation", List.of("id", "code", "kind", "name", "postcode", "status"))) {
            register.row(board, Hundred.BOARD, "authority", "Board of the hundred", "", "active");
            for (Twin each : first) register.row(each.organisation(), each.code(), "ods", each.name(), each.postcode(), "active");
        }
        try (var member = Copying.into(connection, "account.membership",
                List.of("id", "person_id", "organisation_id", "role", "state", "since"))) {
            member.row(officer, officer, board, "recipient", "active", DAY);
            for (Twin each : first) {
                member.row(each.person(), each.person(), each.organisation(), "administrator", "active", DAY);
            }
        }
    }

    private static void answers(Connection connection, Twin twin, int number) throws SQLException {
        String type = TYPES.get(number % TYPES.size());
        try (var profile = Copying.into(connection, "organisation.profile",
                List.of("organisation_id", "type", "answers", "version", "changed_at", "changed_by", "submitted_at", "submitted_by"))) {
            profile.row(twin.organisation(), type, "{}", 2, DAY, twin.person(), DAY, twin.person());
        }
        try (var assessment = Copying.into(connection, "assessment.assessment",
                List.of("id", "organisation_id", "framework", "edition", "organisation_type", "profile", "opened_at", "opened_by"))) {
            assessment.row(twin.assessment(), twin.organisation(), Hundred.FRAMEWORK, Hundred.EDITION, type, "{}", DAY, twin.person());
        }
        var random = Twin.random(number).split();
        try (var entry = Copying.into(connection, "assessment.entry",
                List.of("assessment_id", "ref", "organisation_id", "value", "comment", "version", "saved_at", "saved_by"))) {
            for (int standard = 1; standard <= Hundred.STANDARDS; standard++) {
                for (int each = 1; each <= Hundred.EACH; each++) {
                    // four in five are fully met
                    String rating = Hundred.RATINGS.get(Math.min(2, random.nextInt(number % 3 == 0 ? 3 : 1, 15) / 2));
                    entry.row(twin.assessment(), Hundred.ref(standard, each), twin.organisation(), '"' + rating + '"', "", 1, DAY, twin.person());
                }
            }
        }
    }

    /** Through the pages, as people do; the address of the round. */
    private static String publish(House house, List<Twin> first) throws Exception {
        Signed board = Signed.in(house, BOARD_EMAIL);
        LocalDate due = LocalDate.now().plusDays(60);
        var round = new LinkedHashMap<String, String>();
        round.put("edition", Hundred.FRAMEWORK + "/" + Hundred.EDITION);
        round.put("due-day", "" + due.getDayOfMonth());
        round.put("due-month", "" + due.getMonthValue());
        round.put("due-year", "" + due.getYear());
        round.put("codes", first.stream().map(Twin::code).collect(Collectors.joining("\n")));
        String address = moved(board, "/rounds", round);
        for (Twin each : first) {
            moved(Signed.in(house, Prototype.email(each)), "/assessments/%s/publication".formatted(each.assessment()),
                    java.util.Map.of("token", each.token().toString()));
        }
        return address;
    }

    private static String moved(Signed who, String path, java.util.Map<String, String> fields) throws Exception {
        var answer = who.send(path, fields);
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        return java.net.URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
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
