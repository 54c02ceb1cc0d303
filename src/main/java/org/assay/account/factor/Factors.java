package org.assay.account.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assay.account.factor.JdbcFactors.Row;
import org.assay.account.factor.JdbcFactors.Sealed;
import org.assay.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The second factor of each person who has one. Runs in the caller's transaction; asks nobody for
 * rights, and keeps no count of attempts.
 */
@Service
public class Factors {
    /** How long a secret that was shown waits for its first code. */
    static final Duration SETTING_UP = Duration.ofMinutes(15);

    /** What proved it. */
    public enum Proof {
        NOTHING,
        CODE,
        RECOVERY_CODE,
        PASSKEY
    }

    /**
     * What counts.
     *
     * @param authenticator whether codes of one are taken
     * @param passkeys whether there is one at least
     * @param codesLeft recovery codes that were not used yet
     */
    public record Factor(Instant since, boolean authenticator, boolean passkeys, int codesLeft) {}

    /**
     * What to put into an authenticator.
     *
     * @param secret as text, in groups of four
     * @param picture the same as a QR code
     */
    public record Offer(String secret, Picture picture) {}

    private final JdbcFactors factors;
    private final FactorKey key;
    private final Clock clock;

    /** By the real time, as the telephones, whatever the house takes for the time. */
    @Autowired
    Factors(JdbcFactors factors, FactorKey key) {
        this(factors, key, Clock.systemUTC());
    }

    Factors(JdbcFactors factors, FactorKey key, Clock clock) {
        this.factors = factors;
        this.key = key;
        this.clock = clock;
    }

    public Optional<Factor> of(PersonId person) {
        return factors.held(person);
    }

    /** A new secret; empty when the person has an authenticator already. */
    public Optional<Offer> begin(PersonId person, String account) {
        byte[] secret = Totp.newSecret();
        byte[] sealed = key.seal(secret, person.value());
        return factors.begin(person, sealed, key.id(), clock.instant())
                ? Optional.of(offer(secret, account))
                : Optional.empty();
    }

    /** The secret that waits for its first code; empty when none does any more. */
    public Optional<Offer> begun(PersonId person, String account) {
        return waiting(person).map(row -> offer(open(row, person), account));
    }

    /** From now on the authenticator counts. False when the code is not of now. */
    public boolean confirm(PersonId person, String code) {
        Optional<Row> waiting = waiting(person);
        if (waiting.isEmpty()) return false;
        OptionalLong step = Totp.stepOf(plain(code), open(waiting.get(), person), clock.instant());
        return step.isPresent() && factors.confirm(person, step.getAsLong(), clock.instant());
    }

    /** In the place of those there were. */
    public List<String> newRecoveryCodes(PersonId person) {
        List<String> codes = RecoveryCodes.make();
        factors.replaceRecoveryCodes(person, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    /** Uses up what was typed: a code counts once. */
    public Proof prove(PersonId person, String typed) {
        String code = plain(typed);
        if (!code.matches("[0-9]{6}")) {
            byte[] hash = RecoveryCodes.hash(typed);
            boolean used =
                    hash.length > 0 && factors.useRecoveryCode(person, hash, clock.instant());
            return used ? Proof.RECOVERY_CODE : Proof.NOTHING;
        }
        Optional<Row> row = factors.find(person).filter(each -> each.confirmedAt() != null);
        if (row.isEmpty()) return Proof.NOTHING;
        OptionalLong step = Totp.stepOf(code, open(row.get(), person), clock.instant());
        boolean fresh = step.isPresent() && factors.useStep(person, step.getAsLong());
        return fresh ? Proof.CODE : Proof.NOTHING;
    }

    /** Takes the authenticator off; false when there was none. */
    public boolean remove(PersonId person) {
        return factors.remove(person);
    }

    /** They stand for other factors, and end with the last one. */
    public void endRecoveryCodes(PersonId person) {
        factors.forgetRecoveryCodes(person);
    }

    /** How many factors this node has not the key of; makes no key where there is no factor. */
    public int withoutKey() {
        return factors.any() ? factors.sealedOtherwise(key.ids()) : 0;
    }

    /**
     * Seals every secret under the present key that lies under the one before. What lies under it
     * already stays as it is.
     *
     * @return how many were
     * @throws IllegalStateException when one lies under neither
     */
    public int rekey() {
        List<Sealed> others = factors.holdSealedOtherwise(key.id());
        for (Sealed each : others) {
            byte[] secret = key.open(each.secret(), each.keyId(), each.person().value());
            factors.reseal(each.person(), key.seal(secret, each.person().value()), key.id());
        }
        return others.size();
    }

    /** Forgets secrets that were shown and never confirmed. */
    public void clear() {
        factors.clear(clock.instant().minus(SETTING_UP));
    }

    private Optional<Row> waiting(PersonId person) {
        Instant oldest = clock.instant().minus(SETTING_UP);
        return factors.find(person)
                .filter(row -> row.confirmedAt() == null && row.begunAt().isAfter(oldest));
    }

    private byte[] open(Row row, PersonId person) {
        return key.open(row.secret(), row.keyId(), person.value());
    }

    private static Offer offer(byte[] secret, String account) {
        return new Offer(
                Base32.grouped(Base32.of(secret), " "), Picture.of(Totp.address(secret, account)));
    }

    /** Authenticators show the six digits in two groups. */
    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
