package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A POST with an Idempotency-Key is done once. */
@HouseUnderTest
class RepeatedRequestsTest {
    private static final String PLACE = "{\"title\": \"Policy\", \"place\": \"The office\"}";

    private final CareHomes homes;
    private final ApiClients clients;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String documents;

    RepeatedRequestsTest(CareHomes homes, ApiClients clients) {
        this.homes = homes;
        this.clients = clients;
    }

    @BeforeEach
    void begin() {
        home = homes.home("The Larches");
        gwen = clients.of(home.administrator());
        documents = "/organisations/" + home.id() + "/documents";
    }

    @AfterEach
    void resetTheClock() {
        TestClock.reset();
    }

    @Test
    void getTheSameAnswer() {
        var first = gwen.with("Idempotency-Key", "order 17").post(documents, PLACE).hasStatus(201);
        var second = gwen.with("Idempotency-Key", "order 17").post(documents, PLACE).hasStatus(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(gwen.get(documents).size("/items")).isEqualTo(1);
    }

    @Test
    void areAnswersOfTheirPersonOnly() {
        gwen.with("Idempotency-Key", "same").post(documents, PLACE).hasStatus(201);
        clients.of(Role.MEMBER, home.id())
                .with("Idempotency-Key", "same")
                .post(documents, PLACE)
                .hasStatus(201);
        assertThat(gwen.get(documents).size("/items")).isEqualTo(2);
    }

    @Test
    void withAnotherBodyAreRefused() {
        gwen.with("Idempotency-Key", "k").post(documents, PLACE).hasStatus(201);
        gwen.with("Idempotency-Key", "k")
                .post(documents, PLACE.replace("office", "loft"))
                .isProblem(422)
                .pointsAt("Idempotency-Key");
        gwen.with("Idempotency-Key", "k")
                .post(opening(), "{\"framework\": \"dspt-social-care\", \"edition\": \"2019-20\"}")
                .isProblem(422);
    }

    @Test
    void afterARefusalAreDone() {
        gwen.with("Idempotency-Key", "k")
                .post(documents, "{\"title\": \"Nothing else\"}")
                .isProblem(422);
        gwen.with("Idempotency-Key", "k").post(documents, PLACE).hasStatus(201);
    }

    @Test
    void afterADayAreNewRequests() {
        gwen.with("Idempotency-Key", "k").post(documents, PLACE).hasStatus(201);
        TestClock.standAt(java.time.Instant.now().plus(Duration.ofHours(25)));
        gwen.with("Idempotency-Key", "k").post(documents, PLACE).hasStatus(201);
        assertThat(gwen.get(documents).size("/items")).isEqualTo(2);
    }

    @Test
    void atTheSameTimeHaveOneEffect() throws Exception {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<ApiClient.Answered> send =
                    () -> gwen.with("Idempotency-Key", "twins").post(documents, PLACE);
            var answers = many.invokeAll(Stream.generate(() -> send).limit(6).toList());
            for (var answer : answers) {
                assertThat(answer.get().hasStatus(201).body())
                        .isEqualTo(answers.getFirst().get().body());
            }
        }
        assertThat(gwen.get(documents).size("/items")).isEqualTo(1);
    }

    @Test
    void needAKeyOfDecentLength() {
        gwen.with("Idempotency-Key", "x".repeat(100)).post(documents, PLACE).hasStatus(201);
        gwen.with("Idempotency-Key", "x".repeat(101))
                .post(documents, PLACE)
                .isProblem(400)
                .pointsAt("Idempotency-Key");
        gwen.with("Idempotency-Key", "").post(documents, PLACE).isProblem(400);
    }

    private String opening() {
        return "/organisations/" + home.id() + "/assessments";
    }
}
