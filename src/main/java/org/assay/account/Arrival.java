package org.assay.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.account.Link.Purpose;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What happens when somebody follows a link: looking changes nothing, since mail programs look too;
 * only sending the form uses the link up.
 */
@Service
public class Arrival {

    /** What a link is good for now. */
    public sealed interface Look {}

    /**
     * The link works.
     *
     * @param organisation its name; empty when the link is not about one
     * @param asks what the form has to ask
     */
    public record Open(
            String email, String name, String organisation, @Nullable Role role, Asks asks)
            implements Look {}

    /** The link was used, has expired, or never was one. */
    public record Gone(Reason reason) implements Look, Outcome {}

    /** Why a link does not work. */
    public enum Reason {
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** What the form of a link asks. */
    public enum Asks {
        /** A new password. */
        PASSWORD,
        /** A name and the first password. */
        NAME_AND_PASSWORD,
        /** E-mail address, name and password: the operator's. */
        EVERYTHING,
        /** Only to say yes: the person has a password already. */
        CONSENT
    }

    /** What came of sending the form. */
    public sealed interface Outcome {}

    /**
     * @param visit begins at once when a password was set; null for somebody who signs in as usual
     * @param waits whether an Administrator still has to accept
     */
    public record Arrived(@Nullable Visit visit, boolean waits) implements Outcome {}

    /**
     * The password was set, and a code of the second factor is asked next.
     *
     * @param waits whether an Administrator still has to accept
     */
    public record AsksCode(Halfway halfway, boolean waits) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    /**
     * What was typed into the form of a link.
     *
     * @param email only asked of the operator
     */
    public record Typing(String email, String name, String password) {}

    private final Links links;
    private final JdbcPeople people;
    private final Organisations organisations;
    private final Passwords passwords;
    private final Settling settling;
    private final AtTheDoor door;
    private final Clock clock;

    Arrival(
            Links links,
            JdbcPeople people,
            Organisations organisations,
            Passwords passwords,
            Settling settling,
            AtTheDoor door,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.settling = settling;
        this.door = door;
        this.clock = clock;
    }

    /**
     * @param path where the link led, e.g. {@code /password/}: a link works at its own place only
     */
    public Look look(String path, String token) {
        return door.call(() -> seen(path, token));
    }

    private Look seen(String path, String token) {
        Optional<Link> found = links.find(token).filter(link -> link.purpose().path.equals(path));
        if (found.isEmpty()) return new Gone(Reason.UNKNOWN);
        Link link = found.get();
        if (link.usedAt() != null) return new Gone(Reason.USED);
        if (!link.expiresAt().isAfter(clock.instant())) return new Gone(Reason.EXPIRED);
        return new Open(
                link.email(), link.name(), nameOf(link.organisation()), link.role(), asks(link));
    }

    public Outcome arrive(String path, String token, Typing typing) {
        Look look = look(path, token);
        if (look instanceof Gone gone) return gone;
        Open open = (Open) look;
        var typed = new Typed();
        boolean everything = open.asks() == Asks.EVERYTHING;
        String email = everything ? typed.email(typing.email()) : open.email();
        String name = open.name();
        if (everything || open.asks() == Asks.NAME_AND_PASSWORD) name = typed.name(typing.name());
        boolean withPassword = open.asks() != Asks.CONSENT;
        if (withPassword)
            typed.password("password", typing.password(), email, name, open.organisation());
        if (typed.wrong()) return new Wrong(typed.problems());
        String hash = withPassword ? passwords.hash(typing.password()) : null;
        String called = name;
        return door.call(() -> {
            Link link = links.find(token).orElseThrow();
            return settling.settle(link, email, called, hash);
        });
    }

    private Asks asks(Link link) {
        if (link.purpose() == Purpose.OPERATOR) return Asks.EVERYTHING;
        Optional<Person> person = people.byEmail(link.email());
        if (link.purpose() == Purpose.PASSWORD) return Asks.PASSWORD;
        if (person.isEmpty()) return Asks.NAME_AND_PASSWORD;
        return person.get().passwordHash() == null ? Asks.PASSWORD : Asks.CONSENT;
    }

    private String nameOf(@Nullable OrganisationId organisation) {
        if (organisation == null) return "";
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
