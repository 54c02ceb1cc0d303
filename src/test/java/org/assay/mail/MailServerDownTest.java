package org.assay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assay.kernel.Ids;
import org.assay.kernel.Nearby;
import org.assay.kernel.Scope;
import org.assay.mail.Letter.State;
import org.assay.support.HouseUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters outlast a mail server that is away, and a database that is away when they have gone. */
@HouseUnderTest
class MailServerDownTest {
    private static final int LETTERS = 5;
    private final String task = "mail-down-" + UUID.randomUUID();
    private final JdbcLetters letters;
    private final PlatformTransactionManager transactions;
    private final DataSource database;
    private final Clock clock;

    MailServerDownTest(
            JdbcLetters letters,
            PlatformTransactionManager transactions,
            DataSource database,
            Clock clock) {
        this.letters = letters;
        this.transactions = transactions;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void everyLetterArrivesOnceAfterAnHourWithoutAServer() throws IOException, MessagingException {
        int port = freePort();
        SendLetter job = job(port, transactions);
        var time = new SettableClock();
        time.set(Instant.now().plus(Duration.ofDays(1))); // so that the house leaves it alone
        ManualScheduler scheduler = scheduler(job, time);
        List<UUID> written = new ArrayList<>();
        for (int n = 0; n < LETTERS; n++) {
            UUID letter = letter();
            written.add(letter);
            scheduler.schedule(new TaskInstance<Void>(task, letter.toString()), time.now());
        }
        pass(Duration.ofHours(1), scheduler, time);
        assertThat(written).allMatch(letter -> find(letter).state() == State.WAITING);
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            pass(Duration.ofHours(2), scheduler, time);
            var subjects = new HashSet<String>();
            for (var message : server.getReceivedMessages()) subjects.add(message.getSubject());
            assertThat(server.getReceivedMessages()).hasSize(LETTERS);
            assertThat(subjects).hasSize(LETTERS);
            assertThat(written).allMatch(letter -> find(letter).state() == State.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void aLetterThatHasGoneIsNotSentAgainBecauseTheDatabaseWasAway()
            throws IOException, MessagingException {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
        server.start();
        try {
            UUID letter = letter();
            var away = new AwayAfterTheFirst(transactions, 2);
            SendLetter job = job(server.getSmtp().getPort(), away);
            Scope.pass("jobs").run(() -> job.send(letter));
            Scope.pass("jobs").run(() -> job.send(letter));
            assertThat(away.refused).hasValue(2);
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID())
                    .as("a mailbox can tell it from others, and a repeated one from a new one")
                    .isEqualTo("<%s@assay.example>".formatted(letter));
            assertThat(find(letter).state()).isEqualTo(State.SENT);
        } finally {
            server.stop();
        }
    }

    /** The scheduler as it is, but for its clock, which the test moves. */
    private ManualScheduler scheduler(SendLetter job, SettableClock time) {
        var sending =
                Tasks.custom(task, Void.class)
                        .execute((instance, context) ->
                                Scope.pass("jobs")
                                        .call(() -> job.send(UUID.fromString(instance.getId()))));
        var builder = TestHelper.createManualScheduler(database, sending).clock(time);
        builder.tableName("platform.job");
        builder.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
        return builder.build();
    }

    private static void pass(Duration span, ManualScheduler scheduler, SettableClock time) {
        Instant end = time.now().plus(span);
        while (time.now().isBefore(end)) {
            scheduler.runAnyDueExecutions();
            time.tick(Duration.ofMinutes(1));
        }
    }

    private UUID letter() {
        var written =
                List.of(new Mail.Writing("ada@care.example", "Letter " + Ids.next(), "Hello"));
        return Scope.pass("jobs")
                .call(() ->
                        new TransactionTemplate(transactions)
                                .execute(status ->
                                        letters.add(written, clock.instant(), State.WAITING)
                                                .getFirst()));
    }

    private Letter find(UUID id) {
        return Scope.pass("jobs")
                .call(() ->
                        new TransactionTemplate(transactions)
                                .execute(status -> letters.find(id).orElseThrow()));
    }

    private SendLetter job(int port, PlatformTransactionManager with) {
        var base = new BaseUrl(URI.create("https://assay.example"));
        return new SendLetter(
                letters, new Smtp("smtp://127.0.0.1:" + port, Nearby.of(""), base), with, clock);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A database that goes away after one transaction, for a while. */
    private static final class AwayAfterTheFirst implements PlatformTransactionManager {
        private final PlatformTransactionManager beneath;
        private final int refusals;
        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        private AwayAfterTheFirst(PlatformTransactionManager beneath, int refusals) {
            this.beneath = beneath;
            this.refusals = refusals;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (begun.getAndIncrement() > 0 && refused.get() < refusals) {
                refused.incrementAndGet();
                throw new CannotCreateTransactionException("the database is away");
            }
            return beneath.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            beneath.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            beneath.rollback(status);
        }
    }
}
