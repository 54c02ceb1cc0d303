package org.assay.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.Ids;
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
     * @param to an e-mail address
     * @param subject one line
     * @param text plain text
     */
    @Transactional
    public void send(String to, String subject, String text) {
        UUID letter = Ids.next();
        Instant now = clock.instant();
        State state = smtp.isSet() ? State.WAITING : State.KEPT;
        letters.add(letter, to, subject.replaceAll("\\p{Cntrl}+", " "), text, now, state);
        if (smtp.isSet()) jobs.schedule(SendLetter.instance(letter), now);
    }
}
