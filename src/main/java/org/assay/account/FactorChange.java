package org.assay.account;

import java.time.Duration;
import java.util.List;
import org.assay.kernel.Problem;

/** What came of changing one's own second factor. */
public sealed interface FactorChange {

    /**
     * To be put into an authenticator, which then shows the first code.
     *
     * @param secret as text, in groups of four
     * @param size of the picture, a square
     * @param picture a QR code as an SVG path
     * @param problems with a code that was typed already
     */
    record Offered(String secret, int size, String picture, List<Problem> problems)
            implements FactorChange {}

    /**
     * The browser is asked to make a passkey.
     *
     * @param options for it, as JSON
     * @param name that the passkey will have
     */
    record PasskeyOffered(String options, String name) implements FactorChange {}

    /**
     * The first factor counts, or there are new codes for those there are.
     *
     * @param codes for recovery, shown now and never again
     */
    record Codes(List<String> codes) implements FactorChange {}

    /** A further factor counts; recovery codes stay as they are. */
    record Added() implements FactorChange {}

    /**
     * @param last whether the password alone signs in from now on
     */
    record TakenOff(boolean last) implements FactorChange {}

    /** Whoever asks did not show who they are, or not what is wanted. */
    sealed interface Refused extends FactorChange {}

    /** Nothing was changed. */
    record Wrong(List<Problem> problems) implements Refused {}

    /** Nothing was looked at. */
    record TooMany(Duration pause) implements Refused {}

    /** Nothing was changed, for want of this one thing. */
    static Wrong wrong(String field, String message) {
        return new Wrong(List.of(new Problem(field, message)));
    }
}
