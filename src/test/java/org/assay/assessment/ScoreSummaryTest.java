package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the Section 11 guidance, number for number. */
class ScoreSummaryTest {
    private static final List<String> RATINGS =
            List.of("not_met", "partly_met", "fully_met", "n_a");
    private static final int[][] TABLE = {
        {7, 4, 0, 3, 0, 0},
        {6, 1, 0, 4, 0, 1},
        {5, 0, 2, 2, 1, 0},
        {6, 0, 0, 5, 1, 0},
        {10, 2, 1, 4, 3, 0},
        {10, 0, 0, 8, 2, 0},
        {2, 0, 0, 1, 1, 0},
    };

    private final Evaluation evaluation = example().evaluated();

    @Test
    void countsEachStandardAsTheGuidanceDoes() {
        for (int i = 0; i < TABLE.length; i++)
            assertThat(row(evaluation.standards().get(i).ratings()))
                    .as("standard " + (i + 1))
                    .containsExactly(TABLE[i]);
    }

    @Test
    void countsAllAreasAsTheGuidanceDoes() {
        assertThat(row(evaluation.ratings())).containsExactly(46, 7, 3, 27, 8, 1);
    }

    @Test
    void givesSharesOfAllQuestionsAndOfThoseThatApply() {
        RatingCounts all = evaluation.ratings();

        assertThat(RATINGS).extracting(all::percent).containsExactly(15, 7, 59, 17);
        assertThat(all.percentUnanswered()).isEqualTo(2);
        assertThat(all.applicable()).isEqualTo(38);
        assertThat(RATINGS.subList(0, 3))
                .extracting(all::percentOfApplicable)
                .containsExactly(18, 8, 71);
    }

    /** The guidance's text says 40 and 60 of this row; its table says 3 and 4 of 7. */
    @Test
    void givesTheFirstStandardTheSharesOfItsTable() {
        RatingCounts first = evaluation.standards().getFirst().ratings();

        assertThat(first.percent("fully_met")).isEqualTo(43);
        assertThat(first.percent("not_met")).isEqualTo(57);
    }

    @ParameterizedTest
    @CsvSource({"1,8,13", "1,3,33", "2,3,67", "1,200,1", "1,201,0", "0,5,0", "5,5,100", "0,0,0"})
    void roundsHalfAPercentUp(int part, int whole, int percent) {
        assertThat(RatingCounts.percent(part, whole)).isEqualTo(percent);
    }

    private static int[] row(RatingCounts counts) {
        return new int[] {
            counts.questions(),
            counts.of("not_met"),
            counts.of("partly_met"),
            counts.of("fully_met"),
            counts.of("n_a"),
            counts.unanswered()
        };
    }

    private static MadeUp example() {
        int[] questions = java.util.Arrays.stream(TABLE).mapToInt(row -> row[0]).toArray();
        Edition edition = Clubs.withRequirements(questions);
        var made = new MadeUp(edition);
        for (int standard = 0; standard < TABLE.length; standard++) {
            int requirement = 1;
            for (int rating = 0; rating < RATINGS.size(); rating++)
                for (int n = 0; n < TABLE[standard][rating + 1]; n++)
                    made.rate((standard + 1) + "." + requirement++, RATINGS.get(rating));
        }
        return made;
    }
}
