package org.assay.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leave to answer that there is nothing to tell.
 *
 * @param say the words that are taken, e.g. "n/a"
 * @param in where they are written
 * @param until the last day on which they may be written; null for always
 * @param hint says to the reader when and how; empty for none
 */
public record NoneAllowed(List<String> say, In in, @Nullable LocalDate until, String hint) {
    /** Where "n/a" is written: as the answer, or in the comment beside it. */
    public enum In {
        ANSWER,
        COMMENT
    }

    private static final Set<String> NOT_APPLICABLE = Set.of("n/a", "na", "n.a", "not applicable");
    private static final Set<String> WORDS = Set.of("n/a", "none");

    public NoneAllowed {
        say = List.copyOf(say);
    }

    /** The pack's own word that the text amounts to, if it is one. */
    public Optional<String> word(String text) {
        String plain = plain(text);
        return say.stream().filter(word -> plain(word).equals(plain)).findFirst();
    }

    /** Whether the text says no more than "n/a" or "none", allowed or not. */
    public static boolean isNone(String text) {
        return text.length() < 40 && WORDS.contains(plain(text));
    }

    private static String plain(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.endsWith(".")) plain = plain.substring(0, plain.length() - 1).stripTrailing();
        return NOT_APPLICABLE.contains(plain) ? "n/a" : plain;
    }
}
