package org.assay.web.improvement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.improvement.Rag;
import org.jspecify.annotations.Nullable;

/** How ratings look: a colour never stands without its word and sign. */
public final class Marks {
    private Marks() {}

    /** The style of a rating's mark. */
    public static String look(@Nullable Rag rag) {
        return switch (rag) {
            case RED -> "as-not";
            case AMBER -> "as-part";
            case GREEN -> "as-met";
            case null -> "as-un";
        };
    }

    public static String label(@Nullable Rag rag) {
        return rag == null ? "No rating" : rag.label();
    }

    /** Ratings with what they stand for, to choose from. */
    public static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (Rag rag : Rag.values()) choices.put(rag.id(), rag.label() + ": " + lower(rag.means()));
        return choices;
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
