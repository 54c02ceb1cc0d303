package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where answers go when an audit is repeated, with and without a board's overlay. */
class LineageTest {
    private static final Edition NATIONAL = edition("2014");
    private static final Edition MEDWAY = edition("2014+medway-board");
    private static final Edition REPEATED = edition("2016");
    private static final Edition MEDWAY_REPEATED = edition("2016+medway-board");

    @Test
    void anOverlayFollowsTheSameBoardsBeforeTheNationalEdition() {
        assertThat(Lineage.of(MEDWAY_REPEATED).nearest(Packs.shipped()))
                .extracting(Edition::edition)
                .containsExactly("2016", "2014+medway-board", "2014");
        assertThat(Lineage.of(REPEATED).nearest(Packs.shipped()))
                .extracting(Edition::edition)
                .containsExactly("2014", "2014+medway-board");
        assertThat(Lineage.of(NATIONAL).nearest(Packs.shipped())).isEmpty();
    }

    @Test
    void whatABoardAsksItselfGoesToItsNextOverlay() {
        Lineage lineage = Lineage.of(MEDWAY_REPEATED);
        assertThat(lineage.to(MEDWAY, "9.1/evidence")).containsExactly("9.1/evidence");
        assertThat(lineage.to(MEDWAY, "9/judgement")).containsExactly("9/judgement");
        assertThat(lineage.to(MEDWAY, "7.9")).as("as `bring` says").containsExactly("7.9");
        assertThat(lineage.to(MEDWAY, "6.3/evidence")).containsExactly("6.3/evidence");
        assertThat(lineage.to(MEDWAY, "5.10")).isEmpty();
    }

    @Test
    void whatABoardAsksItselfGoesToNoQuestionOfAnotherThatHasItsNumber() {
        Lineage lineage = Lineage.of(REPEATED);
        assertThat(lineage.to(MEDWAY, "7.9")).isEmpty();
        assertThat(lineage.to(MEDWAY, "9.1")).isEmpty();
        assertThat(lineage.to(MEDWAY, "1.1")).containsExactly("1.1");
        assertThat(lineage.to(NATIONAL, "7.5")).isEmpty();
    }

    @Test
    void saysWhatChanged() {
        Changes national = Changes.of(REPEATED, NATIONAL);
        assertThat(national.added())
                .extracting(Requirement::ref)
                .containsExactly("5.13", "7.9", "7.10");
        assertThat(national.gone()).extracting(Requirement::ref).containsExactly("5.10", "7.5");
        assertThat(national.reworded()).extracting(each -> each.now().ref()).containsExactly("6.3");
        assertThat(national.kept()).isEqualTo(59 - 2 - 1);

        Changes local = Changes.of(MEDWAY_REPEATED, MEDWAY);
        assertThat(local.added())
                .extracting(Requirement::ref)
                .containsExactly("5.13", "7.10", "9.3");
        assertThat(local.gone()).extracting(Requirement::ref).containsExactly("5.10");
        assertThat(local.reworded())
                .extracting(each -> each.now().ref())
                .containsExactly("6.3", "7.9", "9.2");
    }

    @Test
    void anOverlayThatBringsWhatIsNotThereIsWrong() {
        String yaml = MEDWAY_REPEATED.yaml();
        assertThat(problems(yaml.replace("{ \"7.9\": [\"7.9\"] }", "{ \"7.99\": [\"7.9\"] }")))
                .containsExactly(
                        "`bring` names 7.99, which gp-safeguarding/2014+medway-board does not ask.");
        assertThat(problems(yaml.replace("{ \"7.9\": [\"7.9\"] }", "{ \"7.9\": [\"7.99\"] }")))
                .containsExactly("`bring` leads to 7.99, which is not asked here.");
    }

    private static List<String> problems(String yaml) {
        Read read =
                Packs.READER.read(
                        "overlay.yaml",
                        yaml,
                        (framework, name) ->
                                Packs.shipped().stream()
                                        .filter(each ->
                                                each.framework().equals(framework)
                                                        && each.edition().equals(name))
                                        .findFirst());
        return read instanceof Read.Rejected(var problems)
                ? problems.stream().map(PackProblem::message).toList()
                : List.of();
    }

    private static Edition edition(String name) {
        return Packs.shipped().stream()
                .filter(each -> each.toString().equals("gp-safeguarding/" + name))
                .findFirst()
                .orElseThrow();
    }
}
