package org.assay.account.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assay.account.factor.JdbcFactors.Row;
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

    /** What a typed code proved. */
    public enum Proof {
        NOTHING,
        CODE,
        RECOVERY_CODE
    }

    /**
     * A factor that counts.
     *
     * @param codesLeft recovery codes that were not used yet
     */
    public record Factor(Instant since, int codesLeft) {}

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
        return factors.find(person).flatMap(Factors::factor);
    }

    /** A new secret; empty when the person has a factor already. */
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

    /** From now on the factor counts; new recovery codes. Empty when the code is not of now. */
    public Optional<List<String>> confirm(PersonId person, String code) {
        Optional<Row> waiting = waiting(person);
        if (waiting.isEmpty()) return Optional.empty();
        OptionalLong step = Totp.stepOf(plain(code), open(waiting.get(), person), clock.instant());
        if (step.isEmpty() || !factors.confirm(person, step.getAsLong(), clock.instant()))
            return Optional.empty();
        return Optional.of(newRecoveryCodes(person));
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

    /** False when there was none. */
    public boolean remove(PersonId person) {
        return factors.remove(person);
    }

    /** How many factors this node has not the key of; makes no key where there is no factor. */
    public int withoutKey() {
        return factors.any() ? factors.sealedOtherwise(key.id()) : 0;
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

    private static Optional<Factor> factor(Row row) {
        return Optional.ofNullable(row.confirmedAt()).map(at -> new Factor(at, row.codesLeft()));
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
