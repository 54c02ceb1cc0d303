package org.assay.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.account.Attempts.Limit;
import org.assay.account.JdbcPeople.Comer;
import org.assay.account.provider.Errand;
import org.assay.account.provider.Errand.Purpose;
import org.assay.account.provider.Identity;
import org.assay.account.provider.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Signs people in whom the identity provider vouches for. It says who they are by its own name for
 * them, which they have linked with their account before; an e-mail address counts for nothing
 * here.
 */
@Service
public class ProviderSignIn {
    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    /** What came of wanting to go there. */
    public sealed interface Departure {}

    public record Going(URI address, Errand errand) implements Departure {}

    /** The provider does not answer, or none is set. */
    public record Away() implements Departure {}

    public record TooMany(Duration pause) implements Departure {}

    /** What came of being vouched for. */
    public sealed interface Outcome {}

    /**
     * @param entry signed in, or a code of the second factor is asked next
     */
    public record Known(SignIn.Outcome entry, Vouched vouched) implements Outcome {}

    /** Nobody's account here is linked with this identity. */
    public record Unknown() implements Outcome {}

    private final Provider provider;
    private final JdbcPeople people;
    private final SignIn signIn;
    private final Attempts attempts;
    private final AtTheDoor door;

    ProviderSignIn(
            Provider provider,
            JdbcPeople people,
            SignIn signIn,
            Attempts attempts,
            AtTheDoor door) {
        this.provider = provider;
        this.people = people;
        this.signIn = signIn;
        this.attempts = attempts;
        this.door = door;
    }

    /** What people call the provider; empty when none is set. */
    public Optional<String> name() {
        return provider.name();
    }

    /**
     * @param next where they want to go when they are back; empty for nowhere
     * @param from from which network address
     */
    public Departure go(Purpose purpose, String next, String from) {
        if (provider.name().isEmpty()) return new Away();
        Optional<Duration> wait =
                attempts.count(List.of(new Limit("provider from " + NetworkPlace.of(from), 1000)));
        if (wait.isPresent()) return new TooMany(wait.get());
        return provider.send(purpose, next)
                .<Departure>map(sent -> new Going(sent.address(), sent.errand()))
                .orElseGet(Away::new);
    }

    public Outcome with(Identity identity, String from) {
        Optional<Comer> comer =
                door.call(() -> people.comer(identity.issuer(), identity.subject()));
        if (comer.isEmpty()) {
            log.info(
                    "Sign-in refused from {}: the identity provider's is linked with nobody", from);
            return new Unknown();
        }
        Instant asked = identity.asked() == null ? Instant.EPOCH : identity.asked();
        log.info(
                "Vouched for by the identity provider from {}: person {}",
                from,
                comer.get().person().id());
        return new Known(
                signIn.entry(comer.get(), identity.twoFactors(), from),
                new Vouched(identity.token(), identity.twoFactors(), asked));
    }

    /** Where somebody who came in by the provider signs out of it; empty when it does not say. */
    public Optional<URI> farewell(Vouched vouched) {
        return provider.farewell(vouched.token());
    }
}
