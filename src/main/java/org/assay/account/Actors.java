package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says for each request who acts and with which rights; asked every time, so that a right that was
 * taken away ends at once.
 */
@Service
public class Actors {
    private final JdbcActors actors;
    private final Clock clock;

    Actors(JdbcActors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The person in the browser. Only the chosen organisation's membership counts; when it has
     * ended, none does.
     */
    public Optional<Actor> of(PersonId person, @Nullable OrganisationId chosen) {
        return visiting(person, chosen, Instant.EPOCH).map(Visitor::actor);
    }

    /**
     * The same for a session. A membership does not count while its organisation asks for a second
     * factor that the person does not have, unless they were signed in before.
     *
     * @param begun when the session began
     */
    public Optional<Visitor> visiting(
            PersonId person, @Nullable OrganisationId chosen, Instant begun) {
        return actors.of(person, chosen, begun);
    }

    /**
     * The person of an API key, in all their organisations, narrowed to the key's rights. A key
     * that is unknown, expired or revoked is nobody's.
     */
    public Optional<Actor> byKey(String key) {
        return key.startsWith(Secret.KEY_PREFIX)
                ? actors.ofKey(Secret.hash(key), clock.instant())
                : Optional.empty();
    }
}
