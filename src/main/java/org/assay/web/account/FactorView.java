package org.assay.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.account.SecondFactor;
import org.assay.web.layout.Say;

/**
 * The second factors that somebody has.
 *
 * @param authenticator whether codes of one are taken
 */
public record FactorView(
        String since, boolean authenticator, int codesLeft, List<PasskeyView> passkeys) {

    /** A passkey as its person sees it. */
    public record PasskeyView(String id, String name, String added, String used) {
        static PasskeyView of(SecondFactor.Own one) {
            return new PasskeyView(
                    one.id().toString(),
                    one.name(),
                    Say.day(one.added()),
                    one.used() == null ? "Never" : Say.moment(one.used()));
        }
    }

    static FactorView of(SecondFactor.Held held) {
        return new FactorView(
                Say.day(held.since()),
                held.authenticator(),
                held.codesLeft(),
                held.passkeys().stream().map(PasskeyView::of).toList());
    }

    /** How one signs in, after the password. */
    public String shown() {
        if (passkeys.isEmpty()) return "a code";
        return authenticator ? "a code or a passkey" : "a passkey";
    }

    /** By which names to choose one. */
    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        passkeys.forEach(one -> choices.put(one.id(), one.name()));
        return choices;
    }

    public String codesInWords() {
        return switch (codesLeft) {
            case 0 -> "You have no recovery codes left.";
            case 1 -> "You have one recovery code left.";
            default -> "You have %d recovery codes left.".formatted(codesLeft);
        };
    }
}
