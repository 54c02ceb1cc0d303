package org.assay.notification;

import java.time.Clock;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wants to be told by mail. Letters that a person writes come in any case. */
@Service
public class Preferences {
    private final JdbcPreferences rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Preferences(JdbcPreferences rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the actor is reminded of deadlines; everybody is who has not said otherwise. */
    @Transactional(readOnly = true)
    public boolean reminders(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        return rows.reminders(actor.person());
    }

    @Transactional
    public void remind(Actor actor, boolean wanted) {
        actor.require(Right.OWN_ACCOUNT);
        boolean before = rows.reminders(actor.person());
        if (before == wanted) return;
        rows.set(actor.person(), wanted, clock.instant());
        events.publishEvent(
                Change.by(
                        actor,
                        null,
                        "reminders.set",
                        "person/" + actor.person(),
                        before ? "on" : "off",
                        wanted ? "on" : "off"));
    }
}
