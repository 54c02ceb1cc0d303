package org.assay.web.round;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.framework.Rating;
import org.assay.framework.Tone;
import org.assay.reporting.StatementResult;

/**
 * A statement with how agencies rated it.
 *
 * @param spoken the counts in words
 */
public record StatementView(String ref, String title, List<Bar> bars, String spoken) {
    static StatementView of(StatementResult result) {
        List<Bar.Piece> pieces =
                result.scale().stream()
                        .map(rating -> new Bar.Piece(fill(rating.tone()), result.of(rating), ""))
                        .toList();
        String spoken =
                result.scale().stream()
                        .map(rating -> result.of(rating) + " " + label(rating))
                        .collect(Collectors.joining(", "));
        return new StatementView(
                result.ref(),
                result.title(),
                Bar.of(pieces),
                result.rated() == 0 ? "nobody has rated it" : "Agencies: " + spoken);
    }

    static String fill(Tone tone) {
        return switch (tone) {
            case RED -> "f-not";
            case AMBER -> "f-part";
            case GREEN -> "f-met";
            case GREY -> "f-na";
        };
    }

    public static String look(Tone tone) {
        return switch (tone) {
            case RED -> "as-not";
            case AMBER -> "as-part";
            case GREEN -> "as-met";
            case GREY -> "as-na";
        };
    }

    private static String label(Rating rating) {
        return rating.label().toLowerCase(java.util.Locale.UK);
    }
}
