package org.assay.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.mail.Letter.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.transaction.PlatformTransactionManager;
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
        transaction.executeWithoutResult(status -> letters.sent(id, clock.instant()));
        return (complete, job) -> job.remove();
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
