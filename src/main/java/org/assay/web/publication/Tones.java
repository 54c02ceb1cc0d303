package org.assay.web.publication;

/** The looks of a rating's tone; the words always stand beside it. */
public final class Tones {
    private Tones() {}

    /** The class of the chip. */
    public static String mark(String tone) {
        return switch (tone) {
            case "red" -> "as-not";
            case "amber" -> "as-part";
            case "green" -> "as-met";
            default -> "as-na";
        };
    }
}
