package org.assay.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.mail.Letter.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to people. The letter is kept in the transaction of what it speaks of, and leaves after
 * that has come true.
 */
@Service
public class Mail {
    private final JdbcLetters letters;
    private final Smtp smtp;
    private final SchedulerClient jobs;
    private final Clock clock;

    Mail(JdbcLetters letters, Smtp smtp, SchedulerClient jobs, Clock clock) {
        this.letters = letters;
        this.smtp = smtp;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What is written to somebody.
     *
     * @param to an e-mail address
     * @param subject one line
     * @param text plain text
     */
    public record Writing(String to, String subject, String text) {
        public Writing {
            subject = subject.replaceAll("\\p{Cntrl}+", " ");
        }
    }

    /** A letter to one. */
    @Transactional
    public void send(String to, String subject, String text) {
        send(List.of(new Writing(to, subject, text)));
    }

    /** Letters to several, kept in one statement. */
    @Transactional
    public void send(List<Writing> all) {
        if (all.isEmpty()) return;
        Instant now = clock.instant();
        State state = smtp.isSet() ? State.WAITING : State.KEPT;
        List<UUID> ids = letters.add(all, now, state);
        if (smtp.isSet()) for (UUID id : ids) jobs.schedule(SendLetter.instance(id), now);
    }
}
