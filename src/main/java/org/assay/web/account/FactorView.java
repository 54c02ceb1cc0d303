package org.assay.web.account;

import org.assay.account.SecondFactor;
import org.assay.web.layout.Say;

/** The second factor that somebody has. */
public record FactorView(String since, int codesLeft) {

    static FactorView of(SecondFactor.Held held) {
        return new FactorView(Say.day(held.since()), held.codesLeft());
    }

    public String codesInWords() {
        return switch (codesLeft) {
            case 0 -> "You have no recovery codes left.";
            case 1 -> "You have one recovery code left.";
            default -> "You have %d recovery codes left.".formatted(codesLeft);
        };
    }
}
