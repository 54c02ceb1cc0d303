package org.assay.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Whoever asks while no connection is to be had gets a whole answer, after one wait at most. */
@HouseUnderTest
class AnswersInAnOutageTest {
    private static final int POOL = 16;

    /** One wait of five seconds, and less than two. */
    private static final Duration ONE_WAIT = Duration.ofMillis(8_500);

    private final People people;
    private final DataSource database;

    AnswersInAnOutageTest(People people, DataSource database) {
        this.people = people;
        this.database = database;
    }

    private record Told(HttpResponse<String> answer, Duration after) {}

    @Test
    void comeWholeAndAfterOneWait() throws SQLException, InterruptedException, ExecutionException {
        Browser member = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        Browser stranger = people.visitor();
        var asked = new TreeMap<String, Future<Told>>();
        List<Connection> away = new ArrayList<>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < POOL; n++) away.add(database.getConnection());
            for (String path : List.of("/home", "/directory", "/health", "/assets/assay.css")) {
                asked.put("member " + path, all.submit(() -> told(member, path)));
                asked.put("stranger " + path, all.submit(() -> told(stranger, path)));
            }
            for (var one : asked.values()) one.get();
        } finally {
            for (Connection one : away) one.close();
        }
        for (Map.Entry<String, Future<Told>> one : asked.entrySet()) {
            Told told = one.getValue().get();
            assertThat(told.after()).as(one.getKey()).isLessThan(ONE_WAIT);
            assertThat(told.answer().statusCode())
                    .as(one.getKey())
                    .isEqualTo(
                            switch (one.getKey()) {
                                case "stranger /home" -> 302;
                                case String key when key.contains("/assets/") -> 200;
                                default -> 503;
                            });
        }
        assertThat(requireNonNull(asked.get("member /health")).get().answer().body())
                .contains("\"down\"");
        assertThat(requireNonNull(asked.get("member /assets/assay.css")).get().after())
                .isLessThan(Duration.ofSeconds(4));
    }

    private static Told told(Browser browser, String path) {
        long begun = System.nanoTime();
        var answer = browser.exchange(HttpRequest.newBuilder(browser.address(path)).GET().build());
        return new Told(answer, Duration.ofNanos(System.nanoTime() - begun));
    }
}
