package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Eight people who save at the same time, all the time. */
final class Crowd implements AutoCloseable {
    static final int SIZE = 8;
    private final List<Saver> savers;

    private Crowd(List<Saver> savers) {
        this.savers = savers;
    }

    static Crowd begin(String base, List<Resident> residents)
            throws IOException, InterruptedException {
        var savers = new ArrayList<Saver>();
        for (Resident resident : residents) savers.add(Saver.begin(base, resident));
        return new Crowd(savers);
    }

    List<Integer> answered() {
        return savers.stream().map(Saver::answered).toList();
    }

    int total() {
        return answered().stream().mapToInt(Integer::intValue).sum();
    }

    /** Waits until every one of them was answered again; how long that took at the longest. */
    Duration untilAllAreAnswered(Duration patience) throws InterruptedException {
        long begin = System.nanoTime();
        List<Integer> before = answered();
        for (int n = 0; n < savers.size(); n++) {
            while (savers.get(n).answered() == before.get(n)) {
                var waited = Duration.ofNanos(System.nanoTime() - begin);
                assertThat(waited).as("until saver %d is answered", n).isLessThan(patience);
                Thread.sleep(20);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The statuses other than 200 that they got, and how often; 0 where nobody answered. */
    Map<Integer, Integer> refusals() {
        var all = new TreeMap<Integer, Integer>();
        for (Saver saver : savers)
            saver.refusals.forEach((status, times) -> all.merge(status, times, Integer::sum));
        return all;
    }

    List<HttpResponse<String>> said() {
        return savers.stream().flatMap(saver -> saver.said.stream()).toList();
    }

    void assertNothingLost(Connection database, List<Integer> answeredBefore) throws SQLException {
        for (int n = 0; n < savers.size(); n++)
            savers.get(n).assertNothingLost(database, answeredBefore.get(n));
    }

    /** The same, of what a backup holds. */
    void assertAllIn(String entries, List<Integer> answeredBefore) {
        for (int n = 0; n < savers.size(); n++)
            savers.get(n).assertIn(entries, answeredBefore.get(n));
    }

    void assertWholeHistory(Connection database) throws SQLException {
        for (Saver saver : savers) saver.assertWholeHistory(database);
    }

    /** Ends after the saves that are under way, so that nothing is open. */
    void stop() throws InterruptedException {
        for (Saver saver : savers) saver.stop();
    }

    @Override
    public void close() throws InterruptedException {
        for (Saver saver : savers) saver.close();
    }
}
