package org.assay.account;

import java.util.Optional;
import java.util.UUID;
import org.assay.account.FactorChange.Added;
import org.assay.account.FactorChange.Codes;
import org.assay.account.FactorChange.PasskeyOffered;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Passkeys;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** One's own passkeys: made by the browser, named, taken off. */
@Service
public class OwnPasskeys {
    private static final int NAME_LIMIT = 60;

    private final Passkeys passkeys;
    private final Factors factors;
    private final SecondFactor second;
    private final JdbcPeople people;
    private final FactorGuard guard;
    private final Sessions sessions;
    private final FactorLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    OwnPasskeys(
            Passkeys passkeys,
            Factors factors,
            SecondFactor second,
            JdbcPeople people,
            FactorGuard guard,
            Sessions sessions,
            FactorLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.second = second;
        this.people = people;
        this.guard = guard;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
    }

    /**
     * @param name by which its person will know it
     */
    public FactorChange begin(Actor actor, String name, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        String called = name.strip();
        if (!isName(called)) return notAName();
        return guard.pass(
                actor,
                shown,
                person ->
                        new PasskeyOffered(
                                passkeys.begin(
                                        person.id(),
                                        person.email(),
                                        person.name(),
                                        shown.session()),
                                called));
    }

    /**
     * Whoever is signed in elsewhere came in without it, so that ends.
     *
     * @param answer of the browser, as JSON
     * @param session the id of the session that goes on
     */
    public FactorChange add(Actor actor, String name, String answer, String session) {
        actor.require(Right.OWN_ACCOUNT);
        String called = name.strip();
        if (!isName(called)) return notAName();
        return door.call(() -> {
            Person person = people.find(actor.person()).orElseThrow(NotFound::new);
            boolean first = factors.of(person.id()).isEmpty();
            if (!passkeys.add(person.id(), called, answer, session))
                return FactorChange.wrong(
                        "name",
                        "The passkey was not added: it took too long, or was not made here. Begin again.");
            sessions.endOf(person.id(), session);
            letters.passkeyAdded(person.email(), person.name());
            say(actor, "factor.passkey-added", null, called);
            return first ? new Codes(factors.newRecoveryCodes(person.id())) : new Added();
        });
    }

    public FactorChange remove(Actor actor, Optional<UUID> passkey, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        if (passkey.isEmpty()) return noneChosen();
        return guard.pass(
                actor,
                shown,
                person -> {
                    var gone =
                            passkeys.of(person.id()).stream()
                                    .filter(one -> one.id().equals(passkey.get()))
                                    .findFirst();
                    if (gone.isEmpty()) return noneChosen();
                    passkeys.remove(person.id(), gone.get().id());
                    sessions.endOf(person.id(), shown.session());
                    say(actor, "factor.passkey-removed", gone.get().name(), null);
                    return second.takenOff(person, "passkey");
                });
    }

    private static FactorChange noneChosen() {
        return FactorChange.wrong("passkey", "Choose the passkey to remove.");
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LIMIT
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static FactorChange notAName() {
        return FactorChange.wrong(
                "name",
                "Say in up to %d characters where the passkey lies, such as: my telephone."
                        .formatted(NAME_LIMIT));
    }

    private void say(Actor actor, String what, @Nullable String before, @Nullable String after) {
        events.publishEvent(
                Change.by(actor, null, what, "person/" + actor.person(), before, after));
    }
}
