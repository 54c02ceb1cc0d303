package org.assay.account;

import java.util.List;
import java.util.Optional;
import org.assay.kernel.Change;
import org.assay.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Signs somebody out everywhere, from the command line of the machine. */
@Service
public class OperatorSignOut {

    /** What came of it. */
    public sealed interface Outcome {}

    public record SignedOut() implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    private final JdbcPeople people;
    private final Sessions sessions;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    OperatorSignOut(
            JdbcPeople people,
            Sessions sessions,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.people = people;
        this.sessions = sessions;
        this.door = door;
        this.events = events;
    }

    public Outcome of(String email) {
        return door.call(() -> {
            Optional<Person> known = people.byEmail(email);
            if (known.isEmpty())
                return new Wrong(List.of(new Problem("email", "Nobody has this e-mail address.")));
            Person person = known.get();
            sessions.endOf(person.id(), "");
            events.publishEvent(
                    new Change(
                            null,
                            null,
                            "person.signed-out",
                            "person/" + person.id(),
                            null,
                            "command line",
                            false));
            return new SignedOut();
        });
    }
}
