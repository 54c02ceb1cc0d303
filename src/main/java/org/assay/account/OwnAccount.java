package org.assay.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.account.Attempts.Limit;
import org.assay.account.factor.Factors;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own name and password. */
@Service
public class OwnAccount {

    /** What came of a change. */
    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /**
     * Who the actor is.
     *
     * @param secondFactor whether they sign in with one
     */
    public record Details(String name, String email, boolean secondFactor) {}

    private final JdbcPeople people;
    private final Passwords passwords;
    private final NewPassword newPassword;
    private final Attempts attempts;
    private final Factors factors;
    private final Organisations organisations;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    OwnAccount(
            JdbcPeople people,
            Passwords passwords,
            NewPassword newPassword,
            Attempts attempts,
            Factors factors,
            Organisations organisations,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.newPassword = newPassword;
        this.attempts = attempts;
        this.factors = factors;
        this.organisations = organisations;
        this.door = door;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Details details(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        Person person = people.find(actor.person()).orElseThrow(NotFound::new);
        boolean second = factors.of(actor.person()).isPresent();
        return new Details(person.name(), person.email(), second);
    }

    @Transactional
    public Outcome rename(Actor actor, String name) {
        actor.require(Right.OWN_ACCOUNT);
        var typed = new Typed();
        String wanted = typed.name(name);
        if (typed.wrong()) return new Wrong(typed.problems());
        people.rename(actor.person(), wanted);
        events.publishEvent(
                Change.by(actor, null, "person.renamed", subject(actor), actor.name(), wanted));
        return new Changed();
    }

    /**
     * Changes the password and signs the person out everywhere else.
     *
     * @param session the id of the session that goes on
     * @param address from which it is asked
     */
    public Outcome changePassword(
            Actor actor, String current, String wanted, String session, String address) {
        actor.require(Right.OWN_ACCOUNT);
        Person person = door.call(() -> people.find(actor.person())).orElseThrow(NotFound::new);
        List<Limit> limits = Attempts.ofSignIn(person.email(), address);
        Optional<Duration> pause = attempts.count(limits);
        if (pause.isPresent()) return new TooMany(pause.get());
        var typed = new Typed();
        if (!passwords.matches(current, person.passwordHash())) {
            typed.add("current", "This is not your password now. Type it again.");
        }
        typed.password("wanted", wanted, person.email(), person.name(), nameOf(actor));
        if (typed.wrong()) return new Wrong(typed.problems());
        attempts.wentWell(person.email(), address);
        String hash = passwords.hash(wanted);
        door.run(() -> newPassword.set(actor.person(), hash, session));
        return new Changed();
    }

    private String nameOf(Actor actor) {
        OrganisationId chosen = actor.organisation();
        if (chosen == null) return "";
        return organisations.find(chosen).map(Organisation::name).orElse("");
    }

    private static String subject(Actor actor) {
        return "person/" + actor.person();
    }
}
