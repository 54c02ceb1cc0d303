package org.assay.account.factor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.factor.JdbcPasskeys.Row;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The passkeys of each person. Runs in the caller's transaction; asks nobody for rights. What a
 * browser is to sign belongs to the session that asks, and counts once.
 */
@Service
public class Passkeys {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int CHALLENGE_BYTES = 32;

    /**
     * Somebody's passkey.
     *
     * @param used when it signed in last; null for never
     */
    public record Passkey(UUID id, String name, Instant added, @Nullable Instant used) {}

    private final JdbcPasskeys passkeys;
    private final JdbcCeremonies ceremonies;
    private final RelyingParty party;
    private final Clock clock;

    Passkeys(JdbcPasskeys passkeys, JdbcCeremonies ceremonies, RelyingParty party, Clock clock) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.party = party;
        this.clock = clock;
    }

    /**
     * Those of a person, and the question to show one.
     *
     * @param options what the browser needs for it, as JSON; empty where there is none to show
     */
    public record Asked(List<Passkey> passkeys, Optional<String> options) {}

    public List<Passkey> of(PersonId person) {
        return listed(passkeys.of(person));
    }

    private static List<Passkey> listed(List<Row> rows) {
        return rows.stream()
                .map(row -> new Passkey(row.id(), row.name(), row.addedAt(), row.usedAt()))
                .toList();
    }

    /**
     * What the browser needs to make one, as JSON.
     *
     * @param account by which the person knows the account
     * @param session the id of the session in which it is asked
     */
    public String begin(PersonId person, String account, String name, String session) {
        byte[] challenge = FactorKey.random(CHALLENGE_BYTES);
        ceremonies.begin(hash(session), person, challenge, clock.instant());
        return party.toMake(person, account, name, challenge, passkeys.of(person));
    }

    /**
     * Adds the one that the browser made; false when it is not what was asked for in this session.
     *
     * @param answer of the browser, as JSON
     */
    public boolean add(PersonId person, String name, String answer, String session) {
        return taken(person, session, true)
                .flatMap(challenge -> party.made(person, name, answer, challenge))
                .isPresent();
    }

    /** Asks in this session for one to be shown. */
    public Asked ask(PersonId person, String session) {
        byte[] challenge = FactorKey.random(CHALLENGE_BYTES);
        List<Row> had = passkeys.asked(person, hash(session), challenge, clock.instant());
        return new Asked(
                listed(had),
                had.isEmpty() ? Optional.empty() : Optional.of(party.toShow(challenge, had)));
    }

    /** Whether the browser showed a passkey of this person, as it was asked in this session. */
    public boolean prove(PersonId person, String answer, String session) {
        Optional<byte[]> challenge = taken(person, session, false);
        if (challenge.isEmpty()) return false;
        boolean own =
                party.named(answer)
                        .flatMap(named -> passkeys.find(named.getBytes()))
                        .filter(row -> row.person().equals(person))
                        .isPresent();
        return own && party.shown(answer, challenge.get()).filter(person::equals).isPresent();
    }

    /** False when the person has none with this id. */
    public boolean remove(PersonId person, UUID id) {
        return passkeys.remove(person, id);
    }

    /** False when there was none. */
    public boolean removeAll(PersonId person) {
        return passkeys.removeAll(person) > 0;
    }

    /** Forgets what was asked and never answered. */
    public void clear() {
        ceremonies.clear(clock.instant().minus(PATIENCE));
    }

    private Optional<byte[]> taken(PersonId person, String session, boolean adds) {
        Instant oldest = clock.instant().minus(PATIENCE);
        return ceremonies.take(hash(session), adds, person, oldest);
    }

    private static byte[] hash(String session) {
        return FactorKey.sha256(session.getBytes(StandardCharsets.UTF_8));
    }
}
