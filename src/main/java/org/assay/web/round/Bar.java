package org.assay.web.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One piece of a stacked bar; numbers are percent of its width.
 *
 * @param look the class of its filling
 * @param text what stands in it; empty where it is too narrow
 */
public record Bar(
        String look, boolean dark, String from, String width, String middle, String text) {
    /** A piece before it has its place. */
    record Piece(String look, int count, String words) {}

    private static final double WIDE = 22;
    private static final double NARROW = 2.5;

    /** Side by side, as wide as they are many. */
    static List<Bar> of(List<Piece> pieces) {
        int all = pieces.stream().mapToInt(Piece::count).sum();
        var bars = new ArrayList<Bar>();
        double from = 0;
        for (Piece piece : pieces) {
            if (piece.count() == 0) continue;
            double width = 100.0 * piece.count() / all;
            String text =
                    width >= WIDE && !piece.words().isEmpty()
                            ? piece.count() + " " + piece.words()
                            : width >= NARROW ? Integer.toString(piece.count()) : "";
            bars.add(
                    new Bar(
                            piece.look(),
                            !piece.look().equals("f-met") && !piece.look().equals("f-not"),
                            percent(from),
                            percent(width),
                            percent(from + width / 2),
                            text));
            from += width;
        }
        return bars;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
