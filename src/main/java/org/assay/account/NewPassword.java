package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.assay.account.Link.Purpose;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sets a password, in the caller's transaction. Whatever an intruder began under the old one ends
 * with it: sessions, links, and an e-mail address on its way. Only API keys stay, since programs
 * use them; the letter names them.
 */
@Component
class NewPassword {
    private final JdbcPeople people;
    private final JdbcLinks links;
    private final JdbcKeys keys;
    private final Sessions sessions;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewPassword(
            JdbcPeople people,
            JdbcLinks links,
            JdbcKeys keys,
            Sessions sessions,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.keys = keys;
        this.sessions = sessions;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param session the id of the session that goes on; empty for none
     */
    void set(PersonId id, String hash, String session) {
        Person person = people.find(id).orElseThrow(NotFound::new);
        people.setPassword(id, hash);
        sessions.endOf(id, session);
        links.forget(person.email(), Purpose.PASSWORD);
        links.forgetEmailOf(id);
        if (person.passwordHash() != null) {
            Instant now = clock.instant();
            List<ApiKey> stay = keys.of(id).stream().filter(key -> key.works(now)).toList();
            letters.passwordChanged(person.email(), person.name(), stay);
        }
        events.publishEvent(
                new Change(null, id, "password.set", "person/" + id, null, null, false));
    }
}
