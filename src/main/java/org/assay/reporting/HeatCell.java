package org.assay.reporting;

import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a heat map: how much of what applies has the best rating.
 *
 * @param percent of the statements that apply, in whole percent
 * @param worst how many have the worst rating
 */
public record HeatCell(Shade shade, int percent, int worst) {
    /** What a cell looks like; each has words of its own too. */
    public enum Shade {
        /** Something has the worst rating, whatever the share. */
        STRIPED,
        HIGH,
        MIDDLE,
        LOW,
        UNANSWERED,
        NOT_APPLICABLE,
        NOT_HANDED_IN
    }

    /** From this share on a cell is dark, and from the other on it is light. */
    public static final int HIGH = 90;

    public static final int MIDDLE = 70;

    /**
     * @param result null for an agency that has not handed in
     */
    public static HeatCell of(Standard standard, @Nullable Result result) {
        if (result == null) return new HeatCell(Shade.NOT_HANDED_IN, 0, 0);
        StandardResult of = result.standard(standard.ref()).orElse(null);
        if (of == null || of.applicable() == 0) return new HeatCell(Shade.NOT_APPLICABLE, 0, 0);
        if (of.unanswered() == of.questions()) return new HeatCell(Shade.UNANSWERED, 0, 0);
        int percent = of.percent(best(standard));
        int worst = of.of(worst(standard));
        if (worst > 0) return new HeatCell(Shade.STRIPED, percent, worst);
        Shade shade = percent >= HIGH ? Shade.HIGH : percent >= MIDDLE ? Shade.MIDDLE : Shade.LOW;
        return new HeatCell(shade, percent, 0);
    }

    /** The id of the best rating of the standard's scale; empty where nothing is rated. */
    static String best(Standard standard) {
        Scale scale = scale(standard);
        return scale == null ? "" : scale.best().map(Rating::id).orElse("");
    }

    static String worst(Standard standard) {
        Scale scale = scale(standard);
        return scale == null ? "" : scale.worst().map(Rating::id).orElse("");
    }

    private static @Nullable Scale scale(Standard standard) {
        for (Requirement requirement : standard.requirements())
            if (requirement.scale() != null) return requirement.scale();
        return null;
    }
}
