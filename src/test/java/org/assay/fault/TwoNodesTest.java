package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes are one service, through an outage of their database and the death of a node. */
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTest {
    @TempDir private static Path folder = Path.of("");
    private static TwoNodes house;

    @BeforeAll
    static void open() throws IOException, InterruptedException, SQLException {
        house = TwoNodes.in(folder);
    }

    @AfterAll
    static void end() throws InterruptedException {
        house.close();
    }

    @Test
    @Order(1)
    void aVisitGoesOnWhicheverNodeAnswers() throws IOException, InterruptedException, SQLException {
        Resident resident = house.residents().getFirst();
        try (Visitor visitor = Visitor.signedIn(house.proxy.base(), resident)) {
            for (int version = 0; version < 6; version++) {
                var saved = visitor.type(resident, version, "text " + version);
                assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            }
            var sent = visitor.post(Visitor.item(resident), Visitor.typed(6, "by the button"));
            assertThat(sent.statusCode()).isIn(302, 303);
            assertThat(visitor.follow(sent)).contains("1.1.2 is saved.");
            String standard = "/assessments/" + resident.assessment() + "/standards/1";
            for (int n = 0; n < 4; n++)
                assertThat(visitor.look(standard)).contains("by the button");
            var uploaded = visitor.upload("policy.txt", "We lock the door.\n");
            String document = uploaded.headers().firstValue("Location").orElseThrow();
            String path = document.substring(document.indexOf("/documents/"));
            for (int n = 0; n < 4; n++)
                assertThat(visitor.get(path + "/content").body()).isEqualTo("We lock the door.\n");
        }
        assertThat(house.proxy.given()).allMatch(requests -> requests > 5);
        try (Connection database = house.postgres.connect()) {
            KeptDocuments.assertAllMatchTheirHashes(database, house.store);
        }
    }

    @Test
    @Order(2)
    void limitsAndTokensHoldOverBoth() throws IOException, InterruptedException, SQLException {
        Resident resident = house.residents().getFirst();
        try (Visitor visitor = new Visitor(house.proxy.base())) {
            var forged = visitor.signIn(resident.email(), Resident.PASSWORD);
            assertThat(forged.statusCode()).as("without the form's token").isEqualTo(403);
            visitor.look("/sign-in");
            for (int n = 0; n < 10; n++) {
                var wrong = visitor.signIn(resident.email(), "a wrong guess " + n);
                assertThat(wrong.statusCode()).isEqualTo(422);
            }
            var shut = visitor.signIn(resident.email(), Resident.PASSWORD);
            assertThat(shut.statusCode()).isEqualTo(429);
        }
    }

    @Test
    @Order(3)
    void aStopOfTheDatabaseIsToldAndPasses()
            throws IOException, InterruptedException, SQLException {
        List<Resident> residents = house.residents();
        try (Crowd crowd = Crowd.begin(house.proxy.base(), residents);
                Visitor visitor = Visitor.signedIn(house.proxy.base(), residents.getFirst())) {
            crowd.untilAllAreAnswered(Duration.ofSeconds(30));
            house.postgres.stop();
            List<Integer> answered = crowd.answered();
            Duration first = WhileDown.assertEverybodyIsTold(visitor, residents.getFirst());
            assertThat(first).as("one wait").isLessThan(Duration.ofMillis(8_500));
            Duration later = WhileDown.assertEverybodyIsTold(visitor, residents.getFirst());
            assertThat(later).as("no more waiting").isLessThan(Duration.ofSeconds(3));
            assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);
            house.postgres.start();
            Duration back = crowd.untilAllAreAnswered(Duration.ofSeconds(4));
            System.out.printf(
                    "All were told after %s, then after %s, and answered %s after the database was back.%n",
                    first, later, back);
            crowd.stop();
            try (Connection database = house.postgres.connect()) {
                crowd.assertNothingLost(database, answered);
                crowd.assertWholeHistory(database);
            }
            assertThat(crowd.refusals()).containsOnlyKeys(503);
            crowd.said().forEach(WhileDown::assertReadable);
        }
    }

    @Test
    @Order(4)
    void aNodeThatDiesWhileItRemindsLosesNothingAndTellsNobodyTwice()
            throws IOException, InterruptedException, SQLException {
        try (Connection database = house.postgres.connect()) {
            var overdue = Overdue.round(database, 24);
            UUID last = overdue.members().get(12).person();
            try (Connection obstacle = house.postgres.connect()) {
                obstacle.setAutoCommit(false);
                overdue.claim(obstacle, last);
                overdue.remindNow(database);
                String busy = overdue.nodeThatWaits(database);
                house.nodes.get(busy).process.destroyForcibly().waitFor();
                assertThat(overdue.told(database))
                        .as("of these and one more")
                        .isLessThanOrEqualTo(overdue.members().size());
                obstacle.rollback();
            }
            overdue.untilEverybodyIsTold(database, Duration.ofSeconds(40));
            overdue.assertEachGotOneLetter(database, house.mail);
        }
    }
}
