package org.assay.mail;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written to people, for the operator only. Letters carry links that open accounts, so
 * each opening stands in the history.
 */
@Service
public class Outbox {
    private static final int PAGE = 50;
    private final JdbcLetters letters;
    private final Smtp smtp;
    private final ApplicationEventPublisher events;

    Outbox(JdbcLetters letters, Smtp smtp, ApplicationEventPublisher events) {
        this.letters = letters;
        this.smtp = smtp;
        this.events = events;
    }

    /** Whether letters leave the house at all. */
    public boolean sends() {
        return smtp.isSet();
    }

    /** Newest first, without recording: the list shows no text. */
    @Transactional(readOnly = true)
    public Listing<Letter> list(Actor actor, int page) {
        actor.require(Right.RUN_SERVICE);
        return letters.list(page, PAGE);
    }

    /**
     * A stretch of them, newest first, likewise without recording.
     *
     * @param after the last one that the caller has; null for the beginning
     * @throws NotFound when there is no such letter to go on from
     */
    @Transactional(readOnly = true)
    public List<Letter> after(Actor actor, @Nullable UUID after, int limit) {
        actor.require(Right.RUN_SERVICE);
        if (after == null) return letters.newest(limit);
        return letters.before(letters.find(after).orElseThrow(NotFound::new), limit);
    }

    /**
     * Opens one letter and writes down that it was opened.
     *
     * @throws NotFound when there is no such letter
     */
    @Transactional
    public Letter open(Actor actor, UUID id) {
        actor.require(Right.RUN_SERVICE);
        Letter letter = letters.find(id).orElseThrow(NotFound::new);
        events.publishEvent(
                Change.by(actor, null, "outbox.opened", "letter/" + id, null, letter.subject()));
        return letter;
    }
}
