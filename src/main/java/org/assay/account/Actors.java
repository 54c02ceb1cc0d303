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
    /** Outside of sessions nobody waits for a factor. */
    private static final FactorDemand NONE = new FactorDemand("operators", true);

    private final JdbcActors actors;
    private final FactorDemand demand;
    private final Clock clock;

    Actors(JdbcActors actors, FactorDemand demand, Clock clock) {
        this.actors = actors;
        this.demand = demand;
        this.clock = clock;
    }

    /**
     * The person in the browser. Only the chosen organisation's membership counts; when it has
     * ended, none does.
     */
    public Optional<Actor> of(PersonId person, @Nullable OrganisationId chosen) {
        return actors.of(person, chosen, Instant.EPOCH, NONE).map(Visitor::actor);
    }

    /**
     * The same for a session. A membership does not count while its organisation asks for a second
     * factor that the person does not have, unless they were signed in before. Of whom the service
     * itself asks one, none counts: doors that are open to all show them what all see.
     *
     * @param begun when the session began
     */
    public Optional<Visitor> visiting(
            PersonId person, @Nullable OrganisationId chosen, Instant begun) {
        return actors.of(person, chosen, begun, demand);
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
