package org.assay.form;

import java.util.Optional;
import org.assay.kernel.Problem;

/** What any text must keep to before it is stored, answers and comments alike. */
public final class Words {
    public static final int LIMIT = 10_000;

    /** Letters that fonts leave empty: Hangul fillers, and braille without a dot. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Words() {}

    /**
     * Says what is wrong with a text, if anything is: too long, or holding what cannot be stored.
     *
     * @param field the field's name for the problem
     */
    public static Optional<Problem> problem(String field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LIMIT) return Optional.of(new Problem(field, tooLong(length)));
        if (text.indexOf(0) >= 0)
            return Optional.of(
                    new Problem(
                            field,
                            "The text holds a NUL character, which cannot be stored. Remove it and"
                                    + " save again."));
        if (!whole(text))
            return Optional.of(
                    new Problem(
                            field,
                            "The text holds half of a character, which cannot be stored. Write it"
                                    + " again and save."));
        return Optional.empty();
    }

    /** Whether nobody could see anything of it: nothing, spaces, characters without a shape. */
    public static boolean blank(String text) {
        return text.codePoints().allMatch(Words::unseen);
    }

    private static boolean unseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || FILLERS.indexOf(c) >= 0;
    }

    /** A text short enough to be quoted in a message. */
    static String quote(String text) {
        String line = text.strip();
        return "“" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "”";
    }

    private static String tooLong(int length) {
        return "The text is %,d characters long; the limit is %,d. Shorten it, or attach it as a document."
                .formatted(length, LIMIT);
    }

    private static boolean whole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
