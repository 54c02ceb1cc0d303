package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Saves one text after another, the next as soon as the last was answered. What was not answered is
 * sent again as it was, as a person does.
 */
final class Saver implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("save (\\d+) of ");
    private final Resident resident;
    private final Visitor visitor;
    private final Thread thread;

    /** How often each status came that was no success. */
    final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();

    /** What was said instead of a success, each once. */
    final List<HttpResponse<String>> said = new CopyOnWriteArrayList<>();

    private volatile int answered;
    private volatile boolean stopped;
    private volatile long answeredAt = System.nanoTime();

    private Saver(Resident resident, Visitor visitor) {
        this.resident = resident;
        this.visitor = visitor;
        this.thread = Thread.ofPlatform().name("saver " + resident.item()).unstarted(this::save);
    }

    static Saver begin(String base, Resident resident) throws IOException, InterruptedException {
        var saver = new Saver(resident, Visitor.signedIn(base, resident));
        saver.thread.start();
        return saver;
    }

    /** How many saves were answered. */
    int answered() {
        return answered;
    }

    /** When the last one was, as {@link System#nanoTime()}. */
    long answeredAt() {
        return answeredAt;
    }

    private void save() {
        while (!stopped) {
            int next = answered + 1;
            try {
                var answer = visitor.type(resident, answered, text(next));
                if (answer.statusCode() == 200) {
                    answered = next;
                    answeredAt = System.nanoTime();
                    continue;
                }
                if (refusals.merge(answer.statusCode(), 1, Integer::sum) == 1) said.add(answer);
            } catch (IOException down) {
                refusals.merge(0, 1, Integer::sum);
            } catch (InterruptedException ending) {
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private String text(int number) {
        return "save " + number + " of " + resident.person();
    }

    /** Compares what was answered before with what lies in the database now. */
    void assertNothingLost(Connection database, int answeredBefore) throws SQLException {
        try (var query =
                database.prepareStatement(
                        "select value::text, version from assessment.entry where assessment_id = ? and ref = ?")) {
            query.setObject(1, resident.assessment());
            query.setString(2, resident.item());
            try (var row = query.executeQuery()) {
                assertThat(row.next() || answeredBefore == 0).as("the entry is there").isTrue();
                if (answeredBefore == 0) return;
                assertThat(number(row.getString(1))).isGreaterThanOrEqualTo(answeredBefore);
                assertThat(row.getInt(2)).isEqualTo(number(row.getString(1)));
            }
        }
    }

    /** The same, of the rows of entries as a backup holds them. */
    void assertIn(String entries, int answeredBefore) {
        String own =
                entries.lines()
                        .filter(line -> line.contains(" of " + resident.person()))
                        .findFirst()
                        .orElse("");
        assertThat(number(own)).isGreaterThanOrEqualTo(answeredBefore);
    }

    /** Every save that was answered stands in the history, once and in its order. */
    void assertWholeHistory(Connection database) throws SQLException {
        try (var query =
                database.prepareStatement(
                        """
                        select v.after from trail.link l join trail.value v using (organisation_id, seq)
                        where l.organisation_id = ? and v.after like ? order by l.seq
                        """)) {
            query.setObject(1, resident.organisation());
            query.setString(2, "%save % of " + resident.person() + "%");
            int expected = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) assertThat(number(rows.getString(1))).isEqualTo(++expected);
            }
            assertThat(expected).isBetween(answered, answered + 1);
        }
    }

    private static int number(String text) {
        var found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** Ends after the save that is under way. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
        visitor.close();
    }
}
