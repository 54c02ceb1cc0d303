package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Ends an account for good: first all that lets its person in, last its name and address. What lies
 * between, in the other rooms, is done by whoever calls both.
 */
@Service
public class Erasure {
    /** What stands in the place of a name. */
    public static final String NAME = "A former member";

    private static final String UNKNOWN = "erased.invalid";

    /**
     * Whom it is about.
     *
     * @param organisations where the person ever belonged
     * @param namesake whether another account has the same name
     * @param ofNamesakes where people of the same name belong or belonged
     */
    public record Subject(
            PersonId id,
            String name,
            String email,
            List<OrganisationId> organisations,
            boolean namesake,
            List<OrganisationId> ofNamesakes) {
        /** What stands in the place of the address; no letter ever reaches it. */
        public String placeholder() {
            return "former-member-" + id + "@" + UNKNOWN;
        }

        /** Whether it was done before. */
        public boolean erased() {
            return email.equals(placeholder());
        }
    }

    private final JdbcPeople people;
    private final JdbcErasure rows;
    private final JdbcMemberships memberships;
    private final JdbcLinks links;
    private final Sessions sessions;
    private final Organisations organisations;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            JdbcPeople people,
            JdbcErasure rows,
            JdbcMemberships memberships,
            JdbcLinks links,
            Sessions sessions,
            Organisations organisations,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.memberships = memberships;
        this.links = links;
        this.sessions = sessions;
        this.organisations = organisations;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** The person with this address. */
    public Optional<Subject> find(String email) {
        return door.call(() -> people.byEmail(email).map(this::subject));
    }

    /** Why nobody could do their work afterwards, in sentences; empty when others can. */
    public List<String> needed(Subject subject) {
        return door.call(() -> reasons(subject));
    }

    /**
     * Nobody gets in as this person any more; memberships and keys end.
     *
     * @param anyway also where nobody could do their work afterwards
     * @return why not, as {@link #needed}; then nothing has changed
     */
    public List<String> lockOut(Subject subject, boolean anyway) {
        return door.call(() -> {
            List<String> reasons = anyway ? List.of() : reasons(subject);
            if (reasons.isEmpty()) shut(subject);
            return reasons;
        });
    }

    /** Holds those who could, until the transaction ends; who is shut out cannot. */
    private List<String> reasons(Subject subject) {
        var reasons = new ArrayList<String>();
        for (OrganisationId place : rows.administers(subject.id())) {
            if (memberships.holdAdministrators(place).stream()
                    .allMatch(one -> one.person().equals(subject.id())))
                reasons.add(
                        "%s is the last Administrator of %s."
                                .formatted(
                                        subject.name(),
                                        organisations
                                                .find(place)
                                                .map(Organisation::name)
                                                .orElse("an organisation")));
        }
        if (rows.holdOperators().equals(List.of(subject.id())))
            reasons.add("%s is the last operator.".formatted(subject.name()));
        return reasons;
    }

    private void shut(Subject subject) {
        Instant now = clock.instant();
        for (OrganisationId place : rows.endMemberships(subject.id(), now))
            say(place, subject, "membership.ended", null);
        rows.lockOut(subject.id(), now);
        links.forgetAllOf(subject.id(), subject.email());
        sessions.endOf(subject.id(), "");
    }

    /**
     * Name and address go, and whatever let the person in meanwhile. It stands in the history of
     * the service, and of each organisation where the person belonged.
     *
     * @param done in words, without the name
     */
    public void forget(Subject subject, String done) {
        door.run(() -> {
            shut(subject);
            rows.rename(subject.id(), NAME, subject.placeholder());
            say(null, subject, "person.erased", done);
            for (OrganisationId place : subject.organisations())
                say(place, subject, "person.erased", null);
        });
    }

    private void say(
            @Nullable OrganisationId place, Subject subject, String what, @Nullable String after) {
        events.publishEvent(
                new Change(place, null, what, "person/" + subject.id(), null, after, false));
    }

    private Subject subject(Person person) {
        return new Subject(
                person.id(),
                person.name(),
                person.email(),
                rows.ever(person.id()),
                rows.namesake(person.id()),
                rows.ofNamesakes(person.id()));
    }
}
