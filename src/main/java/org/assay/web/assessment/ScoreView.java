package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.assessment.Assessed;
import org.assay.assessment.RatingCounts;
import org.assay.framework.Rating;
import org.assay.web.layout.Say;

/**
 * The score summary: how many requirements have which rating, by standard and in total.
 *
 * @param ratings in the order of the scale
 * @param rows of the standards that are rated
 * @param open refs of what is not rated yet
 */
public record ScoreView(
        Assessed assessed, List<Rating> ratings, List<Row> rows, Row total, List<String> open) {
    /**
     * One standard, or all of them.
     *
     * @param ref empty for all
     * @param bars of the picture, from left to right
     */
    public record Row(String ref, String title, RatingCounts counts, List<Bar> bars) {
        /** The picture in words. */
        public String words() {
            return title
                    + ": "
                    + bars.stream()
                            .map(bar -> bar.number() + " " + bar.label().toLowerCase(Locale.UK))
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * A piece of a bar.
     *
     * @param x where it begins, in percent
     * @param width in percent
     */
    public record Bar(int number, String label, String fill, double x, double width) {
        public String left() {
            return percent(x);
        }

        public String wide() {
            return percent(width);
        }

        public String middle() {
            return percent(x + width / 2);
        }

        /** Whether its number is dark, to be read on its colour. */
        public boolean dark() {
            return fill.equals("f-part") || fill.equals("f-un");
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }

    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }

    /** The rating with the highest score, for the last column; the first where none has one. */
    public Rating best() {
        return ratings.stream()
                .filter(Rating::applicable)
                .max(java.util.Comparator.comparing(each -> score(each)))
                .orElse(ratings.getFirst());
    }

    public String look(Rating rating) {
        return RatingLook.of(rating);
    }

    private static int score(Rating rating) {
        return java.util.Objects.requireNonNullElse(rating.score(), 0);
    }

    static ScoreView of(Assessed assessed) {
        List<Rating> scale = assessed.edition().ratings();
        var evaluation = assessed.evaluation();
        return new ScoreView(
                assessed,
                scale,
                evaluation.standards().stream()
                        .filter(each -> each.ratings().questions() > 0)
                        .map(each ->
                                new Row(
                                        each.ref(),
                                        each.standard().title(),
                                        each.ratings(),
                                        bars(scale, each.ratings())))
                        .toList(),
                new Row(
                        "",
                        "All standards",
                        evaluation.ratings(),
                        bars(scale, evaluation.ratings())),
                evaluation.standards().stream()
                        .flatMap(each -> each.requirements().stream())
                        .filter(each -> each.rated() != null && each.rated().counted() == null)
                        .map(each -> each.ref())
                        .toList());
    }

    private static List<Bar> bars(List<Rating> scale, RatingCounts counts) {
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (Rating rating : scale) {
            int number = counts.of(rating.id());
            if (number == 0) continue;
            double width = 100.0 * number / counts.questions();
            bars.add(new Bar(number, rating.label(), fill(rating), x, width));
            x += width;
        }
        if (counts.unanswered() > 0)
            bars.add(
                    new Bar(
                            counts.unanswered(),
                            RatingLook.UNANSWERED,
                            "f-un",
                            x,
                            100.0 * counts.unanswered() / counts.questions()));
        return bars;
    }

    private static String fill(Rating rating) {
        return "f-" + RatingLook.of(rating).substring("as-".length());
    }

    /** How many statements the row has, in words. */
    public String statements(Row row) {
        return Say.count(row.counts().questions(), "statement", "statements");
    }
}
