package org.assay.web.improvement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.framework.Tone;
import org.assay.improvement.Action;
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

    /** What goes on elsewhere looks like what has no rating. */
    static String look(Action action) {
        return look(action.carriedOver() ? null : action.monitoring().rag());
    }

    /** The rating, or that the action goes on elsewhere. */
    static String label(Action action) {
        return action.carriedOver() ? "Carried over" : label(action.monitoring().rag());
    }

    public static String label(@Nullable Rag rag) {
        return rag == null ? "No rating" : rag.label();
    }

    /**
     * Ratings with what they stand for, to choose from.
     *
     * @param means what an edition says that they stand for, by id; ours where it says nothing
     */
    static Map<String, String> choices(Map<String, String> means) {
        var choices = new LinkedHashMap<String, String>();
        for (Rag rag : Rag.values())
            choices.put(
                    rag.id(),
                    rag.label() + ": " + lower(means.getOrDefault(rag.id(), rag.means())));
        return choices;
    }

    /** The style of a mark in an edition's scale. */
    static String look(Tone tone) {
        return switch (tone) {
            case RED -> "as-not";
            case AMBER -> "as-part";
            case GREEN -> "as-met";
            case GREY -> "as-na";
        };
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
