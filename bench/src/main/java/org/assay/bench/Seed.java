package org.assay.bench;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.postgresql.PGConnection;

/**
 * Fills an empty Assay through COPY: organisations with an Administrator each, documents and an
 * assessment in which everything is answered. The same every time.
 */
final class Seed {
    static final String PASSWORD = "a brown fox in the larder";

    /** Of {@link #PASSWORD}; made with little memory, since signing in is not measured. */
    static final String HASH =
            "$argon2id$v=19$m=1024,t=1,p=1$NeojjPZeIbQwypxb+4wqAA$vNJtt2iJixoP8IupjtJHiX22W5evDEpK4DD2xAP7Fs4";

    private static final int DOCUMENTS = 6;
    private static final String DAY = "2019-06-03 09:30:00+00";

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20);
    private final List<Item> items;
    private final int signingIn;
    private final StringBuilder organisations = new StringBuilder();
    private final StringBuilder profiles = new StringBuilder();
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder memberships = new StringBuilder();
    private final StringBuilder documents = new StringBuilder();
    private final StringBuilder assessments = new StringBuilder();
    private final StringBuilder entries = new StringBuilder();

    private Seed(List<Item> items, int signingIn) {
        this.items = items;
        this.signingIn = signingIn;
    }

    /**
     * @param organisations a thousand are enough that no table fits into one page and indexes have depth
     * @param signingIn how many of the people have a password
     */
    static void fill(Database database, int organisations, int signingIn) throws Exception {
        var seed = new Seed(Item.all(), signingIn);
        for (int n = 0; n < organisations; n++) seed.organisation(n);
        try (Connection connection = database.connect()) {
            seed.copyTo(connection);
        }
        database.execute("vacuum analyze", "checkpoint");
    }

    static String email(int n) {
        return "person" + n + "@bench.example";
    }

    static UUID assessment(int n) {
        return id('a', n);
    }

    private static UUID id(char kind, int n) {
        return UUID.nameUUIDFromBytes((kind + ":" + n).getBytes(StandardCharsets.UTF_8));
    }

    private void organisation(int n) {
        UUID organisation = id('o', n);
        UUID person = id('p', n);
        row(organisations, organisation, "ZB%05d".formatted(n), "ods", name(n), "active");
        row(profiles, organisation, "care-home", "{\"nhsmail\":\"no\",\"cyber_essentials_plus\":\"no\"}",
                3, DAY, person, DAY, person);
        row(people, person, email(n), "Person " + n, n < signingIn ? HASH : "\\N", DAY);
        row(memberships, id('m', n), person, organisation, "administrator", "active", DAY);
        for (int d = 0; d < DOCUMENTS; d++) {
            row(documents, document(n, d), organisation, "place", "Policy " + (d + 1),
                    "the office, second shelf", person, DAY);
        }
        row(assessments, assessment(n), organisation, "dspt-social-care", "2019-20", "care-home",
                "{\"nhsmail\":\"no\",\"cyber_essentials_plus\":\"no\"}", DAY, person);
        for (Item item : items) {
            row(entries, assessment(n), item.ref(), organisation, value(item, n), comment(), 1, DAY, person);
        }
    }

    private static UUID document(int n, int d) {
        return id('d', n * DOCUMENTS + d);
    }

    private static String name(int n) {
        String[] first = {"Larkfield", "Millbrook", "The Larches", "Oak", "Willow", "Harbour"};
        String[] second = {"House", "Court", "Lodge", "Homecare", "View"};
        return first[n % first.length] + " " + second[n / first.length % second.length] + " " + n;
    }

    private String value(Item item, int n) {
        return switch (item.type()) {
            case "tick" -> "true";
            case "date" -> "\"2019-%02d-%02d\"".formatted(random.nextInt(4, 9), random.nextInt(1, 29));
            case "number" -> Integer.toString(random.nextInt(40));
            case "percentage" -> Integer.toString(random.nextInt(95, 101));
            case "document" ->
                    "[\"%s\",\"%s\"]".formatted(document(n, 0), document(n, random.nextInt(1, DOCUMENTS)));
            default -> '"' + words(random.nextInt(8, 50)) + '"';
        };
    }

    private String comment() {
        return random.nextInt(3) == 0 ? words(12) : "";
    }

    private String words(int count) {
        String[] of = {"we", "keep", "the", "list", "in", "our", "office", "and", "look", "at", "it", "every", "quarter"};
        var text = new StringBuilder("We");
        for (int n = 1; n < count; n++) text.append(' ').append(of[random.nextInt(of.length)]);
        return text.append('.').toString();
    }

    /** None of our values holds a tab, a backslash or a line's end. */
    private static void row(StringBuilder table, Object... values) {
        for (int n = 0; n < values.length; n++) {
            if (n > 0) table.append('\t');
            table.append(values[n]);
        }
        table.append('\n');
    }

    private void copyTo(Connection connection) throws Exception {
        copy(connection, "organisation.organisation (id, code, kind, name, status)", organisations);
        copy(connection, "organisation.profile (organisation_id, type, answers, version, changed_at,"
                + " changed_by, submitted_at, submitted_by)", profiles);
        copy(connection, "account.person (id, email, name, password_hash, created_at)", people);
        copy(connection, "account.membership (id, person_id, organisation_id, role, state, since)", memberships);
        copy(connection, "evidence.document (id, organisation_id, kind, title, place, added_by, added_at)", documents);
        copy(connection, "assessment.assessment (id, organisation_id, framework, edition,"
                + " organisation_type, profile, opened_at, opened_by)", assessments);
        copy(connection, "assessment.entry (assessment_id, ref, organisation_id, value, comment,"
                + " version, saved_at, saved_by)", entries);
    }

    private static void copy(Connection connection, String table, StringBuilder rows) throws Exception {
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }
}
