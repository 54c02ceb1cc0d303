package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatedPackProblemsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    asks: [evidence] } | asks: [evidnce] } | `evidnce` is not among the `asks` of this pack.
                    rate: rag\\n        descriptors | rate: rga\\n        descriptors | `rga` is not among the `scales` of this pack.
                    partly_met: Somebody | partly: Somebody | `partly` is not a rating of the scale here.
                    may-be: [n_a] | may-be: [na] | `na` is not a rating of the scale here.
                    may-be: [n_a] | may-be: [not_met] | A whole standard may only be declared what has no `score`.
                    '{board} keeps' | '{bord} keeps' | `{bord}` is not among the `names` of this pack.
                    template: statement | template: smart | `fields` belongs to a plan of the other template.
                    ratings.not_met == 0.0 | ratings.not_meet == 0.0 | A condition here cannot speak of `ratings.not_meet`.
                    { organisation: upton-board, title: Upton board, when: "'upton' in | { organisation: upton-board, title: Upton board, when: "'uptown' in | `profile.areas` can never be 'uptown'.
                    tone: amber | tone: yellow | `yellow` is not one of the words for this.
                    ref: completed_on | ref: completed_by | The ref `completed_by` is given twice.
                    ref: "1.2" | ref: "1.1" | The ref `1.1` is given twice.
                    alternative: { ask | why: { ask | `why` cannot be the name of a question.
                    remind: [P30D | remind: [30D | `30D` does not have the form that is asked for here.
                    edition: "2030" | edition: "2030+x" | The `+` in the name of an edition is for overlays.
                    """)
    void saysWhatIsWrong(String right, String wrong, String message) {
        String before = right.replace("\\n", "\n");
        assertThat(Clubs.YAML).contains(before);

        assertThat(Clubs.problems(Clubs.YAML.replace(before, wrong.replace("\\n", "\n"))))
                .extracting(PackProblem::message)
                .contains(message);
    }

    @Test
    void asksForAPlanWhereARatingAsksForAnAction() {
        String without = Clubs.YAML.replaceAll("(?s)\nplan:.*?\ndeclaration:", "\ndeclaration:");

        assertThat(Clubs.problems(without))
                .extracting(PackProblem::message)
                .contains("This rating asks for an action, and the pack has no `plan`.");
    }

    @Test
    void asksARequirementToAskSomething() {
        assertThat(
                        Clubs.problems(
                                Clubs.YAML.replace(
                                        "title: Helpers are supported.\n        rate: rag",
                                        "title: Helpers are supported.")))
                .extracting(PackProblem::message)
                .containsExactly(
                        "A requirement asks something: `items` and `rate` are both missing here.");
    }

    @Test
    void refusesRatingsOfOneNameThatMeanDifferentThings() {
        String scale =
                """
                  other:
                    - { id: not_met, label: Never, tone: red, score: 1, means: Never. }
                    - { id: met, label: Met, tone: green, score: 2, means: Always. }
                """;
        String two =
                Clubs.YAML
                        .replace("asks:\n  evidence", scale + "asks:\n  evidence")
                        .replace(
                                "title: Helpers are supported.\n        rate: rag",
                                "title: Helpers are supported.\n        rate: other");

        assertThat(Clubs.problems(two.replace("may-be: [n_a]\n    ", "")))
                .extracting(PackProblem::message)
                .contains(
                        "The rating `not_met` is another one in another scale, and both would be counted together.");
    }

    @Test
    void namesTheEditionThatAnOverlayCannotFind() {
        assertThat(Clubs.problems(Clubs.OVERLAY_YAML.replace("safe-clubs/2030", "safe-clubs/2029")))
                .extracting(PackProblem::message)
                .containsExactly("There is no edition `2029` of `safe-clubs` to lay this over.");
    }

    @Test
    void tellsAnOverlayWhichRefsItCannotChange() {
        assertThat(Clubs.problems(Clubs.OVERLAY_YAML.replace("drop: [\"1.2\"]", "drop: [\"1.9\"]")))
                .extracting(PackProblem::message)
                .containsExactly("`drop` names 1.9, which the base edition does not have.");
    }
}
