package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a board may settle of an edition that it lays something over, and for whom. */
class OverlayTest {
    private static final String GROUPS = "commissioners: [\"ZZ999\"]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "respondents: [prison]",
                "deadlines: [{ id: submit, on: 2031-01-01 }]",
                "visibility: summary",
                "levels: []",
                "declaration: { text: I agree., by: signatory }"
            })
    void changesNothingThatIsTheAuthoritysToSettle(String more) {
        String key = more.substring(0, more.indexOf(':'));
        assertThat(messages(Clubs.OVERLAY_YAML + more + "\n"))
                .containsExactly("`" + key + "` is not a key here.");
    }

    @Test
    void hasTheNameOfTheBoardThatLaysItOver() {
        assertThat(
                        messages(
                                Clubs.OVERLAY_YAML.replace(
                                        "authority: hill-board", "authority: valley-board")))
                .containsExactly(
                        "An overlay has the name of the board that lays it over, and this is another one.");
    }

    @Test
    void leavesTheFrameworkWithItsAuthority() {
        assertThat(Clubs.overlay().authority()).isEqualTo("town-council");
        assertThat(Clubs.overlay().respondents()).isEqualTo(Clubs.edition().respondents());
        assertThat(Clubs.overlay().deadlines()).isEqualTo(Clubs.edition().deadlines());
    }

    @Test
    void addsRecipientsToThoseOfItsBase() {
        Edition overlay =
                Clubs.read(
                        Clubs.OVERLAY_YAML
                                + """
                                recipients:
                                  - { organisation: upton-board, title: Another name }
                                  - { organisation: hill-board, title: Hill board }
                                """);
        assertThat(overlay.terms().recipients())
                .extracting(Recipient::title)
                .containsExactly("Upton board", "Downton board", "Hill board");
        assertThat(overlay.terms().recipients().getFirst().when()).isNotNull();
    }

    @Test
    void leavesTheReturnsToTheAuthorityWhereTheBaseNamesNobody() {
        Edition harbour =
                Packs.shipped().stream()
                        .filter(each -> each.overlay().filter("harbour-town"::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(harbour.terms().recipients())
                .extracting(Recipient::organisation)
                .containsExactly("safe-venues", "harbour-town");
    }

    @Test
    void hasToSayForWhomItIs() {
        String nobody = Clubs.OVERLAY_YAML.replaceAll("(?s)for:.*?(?=names:)", "");
        assertThat(messages(nobody)).containsExactly("`for` is missing here.");
        for (String all : List.of("true", "1.0 == 1.0"))
            assertThat(messages(narrowed(all)))
                    .containsExactly(
                            "This says nothing of an organisation, so it narrows nothing.");
        assertThat(messages(Clubs.OVERLAY_YAML.replace(GROUPS, "commissioners: []")))
                .containsExactly("This list must have at least 1.");
        assertThat(messages(Clubs.OVERLAY_YAML.replace("\"ZZ999\"", "zz-9")))
                .containsExactly("`zz-9` does not have the form that is asked for here.");
    }

    @Test
    void saysWhereItsAreaIsMisspelt() {
        var problem = Clubs.problems(narrowed("organisation.tipe == 'ccg'")).getFirst();
        assertThat(problem.line()).isEqualTo(10);
        assertThat(problem.suggestion()).isEqualTo("did you mean `organisation.type`?");
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ999, upton, true",
        "ZZ998, upton, false",
        "ZZ999, downton, false",
        "'', '', false"
    })
    void coversThoseWhoseCommissionerAndProfileFit(String by, String towns, boolean inside) {
        Edition overlay = Clubs.read(narrowed("'upton' in profile.areas"));
        var circumstances = new Circumstances(Map.of("areas", towns), "university", false);
        assertThat(overlay.area().orElseThrow().covers(circumstances, by, overlay.profile()))
                .isEqualTo(inside);
    }

    private static String narrowed(String when) {
        return Clubs.OVERLAY_YAML.replace(GROUPS, GROUPS + "\n  when: \"" + when + "\"");
    }

    private static List<String> messages(String yaml) {
        return Clubs.problems(yaml).stream().map(PackProblem::message).toList();
    }
}
