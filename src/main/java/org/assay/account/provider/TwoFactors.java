package org.assay.account.provider;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a token whether its provider asked for two factors, by the names of RFC 8176. What it
 * does not say was not asked.
 */
final class TwoFactors {
    private static final String SEVERAL = "mfa";
    private static final Set<String> KNOWN = Set.of("pwd", "pin");

    /** What somebody has; a call or a message to a telephone is not among them. */
    private static final Set<String> HELD = Set.of("otp", "hwk", "swk", "sc", "pop");

    private TwoFactors() {}

    /**
     * @param methods the claim {@code amr}
     * @param reached the claim {@code acr}
     * @param wanted the values of {@code acr} that the operator takes for two factors
     */
    static boolean said(@Nullable List<String> methods, @Nullable String reached, String wanted) {
        if (reached != null
                && !reached.isBlank()
                && List.of(wanted.strip().split("\\s+")).contains(reached)) return true;
        return methods != null
                && (methods.contains(SEVERAL)
                        || methods.stream().anyMatch(KNOWN::contains)
                                && methods.stream().anyMatch(HELD::contains));
    }
}
