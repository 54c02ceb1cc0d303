package org.assay.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.mail.Letter.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.mail.MailException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that sends one letter. A server that does not answer is tried again after growing waits,
 * for about four days; then the letter is given up and the outbox says why.
 */
@Configuration
class SendLetter {
    static final String TASK = "mail.send";
    static final Duration KEPT_FOR = Duration.ofDays(90);
    static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(8),
                    Duration.ofHours(24),
                    Duration.ofHours(24),
                    Duration.ofHours(36));

    /** For an hour, a second apart. */
    private static final int NOTE_TRIES = 3_600;

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(SendLetter.class);
    private final JdbcLetters letters;
    private final Smtp smtp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendLetter(
            JdbcLetters letters, Smtp smtp, PlatformTransactionManager transactions, Clock clock) {
        this.letters = letters;
        this.smtp = smtp;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static TaskInstance<Void> instance(UUID letter) {
        return new TaskInstance<>(TASK, letter.toString());
    }

    @Bean
    Task<Void> sendLetters() {
        return Tasks.custom(TASK, Void.class)
                .execute((instance, context) -> send(UUID.fromString(instance.getId())));
    }

    /** Letters hold names and addresses, so they do not stay for ever. */
    @Bean
    RecurringTask<Void> clearLetters() {
        return Tasks.recurring("mail.clear", FixedDelay.ofHours(24))
                .execute((instance, context) ->
                        transaction.executeWithoutResult(
                                status -> letters.clear(clock.instant().minus(KEPT_FOR))));
    }

    CompletionHandler<Void> send(UUID id) {
        Optional<Letter> letter = transaction.execute(status -> letters.find(id));
        if (letter.isEmpty() || letter.get().state() != State.WAITING) {
            return (complete, job) -> job.remove();
        }
        try {
            smtp.send(letter.get());
        } catch (MailException failure) {
            return again(letter.get(), failure);
        }
        noteSent(id);
        return (complete, job) -> job.remove();
    }

    /**
     * The server has the letter: a database that is away just now must not make it go out again.
     */
    private void noteSent(UUID id) {
        Instant sent = clock.instant();
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> letters.sent(id, sent));
                return;
            } catch (DataAccessResourceFailureException
                    | TransientDataAccessException
                    | TransactionException away) {
                if (tries == NOTE_TRIES) throw away;
                log.warn("That a letter was sent cannot be noted yet: {}", away.getMessage());
                pause(away);
            }
        }
    }

    private static void pause(RuntimeException away) {
        try {
            Thread.sleep(BETWEEN_NOTES);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw away;
        }
    }

    private CompletionHandler<Void> again(Letter letter, MailException failure) {
        int tried = letter.attempts();
        boolean giveUp = tried >= WAITS.size();
        String problem = String.valueOf(failure.getMostSpecificCause().getMessage());
        log.warn("A letter could not be sent: {}", problem);
        transaction.executeWithoutResult(status ->
                letters.failed(letter.id(), problem, giveUp ? State.GIVEN_UP : State.WAITING));
        return (complete, job) -> {
            if (giveUp) {
                job.remove();
            } else {
                job.reschedule(complete, complete.getTimeDone().plus(WAITS.get(tried)));
            }
        };
    }
}
