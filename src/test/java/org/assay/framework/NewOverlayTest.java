package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.BoardGroup;
import org.assay.organisation.Organisation;
import org.junit.jupiter.api.Test;

/** What an overlay has to say before it is published, and what it begins with. */
class NewOverlayTest {
    private static final Edition AUDIT = edition("gp-safeguarding/2014");
    private static final Organisation BOARD = authority("hill-board", "Hill \"B\" board");
    private static final List<BoardGroup> GROUPS =
            List.of(
                    new BoardGroup("hill-board", "Hill board", "1E3", "A # CCG"),
                    new BoardGroup("hill-board", "Hill board", "ZD023", "B\nCCG"));

    @Test
    void whatItBeginsWithHasTheBoardsGroupsAndTheEditionsOpenWords() {
        String start = OverlayStart.of(AUDIT, BOARD, GROUPS);
        assertThat(start)
                .contains("who: \"Organisations that A # CCG or B CCG commissions.\"")
                .contains("    - \"1E3\" # A # CCG\n    - \"ZD023\" # B CCG\n")
                .contains("The local board gives examples of evidence here.");
        Edition made = read(own(start));
        assertThat(made.area().orElseThrow().commissioners()).containsExactly("1E3", "ZD023");
        assertThat(made.requirement("9.2").orElseThrow().title()).isEqualTo("Ours in 9.2");
        assertThat(made.terms().recipients()).isEqualTo(AUDIT.terms().recipients());
    }

    @Test
    void asItBeginsItIsRefusedAtEachPlaceThatIsLeftOpen() {
        String start = OverlayStart.of(AUDIT, BOARD, GROUPS);
        List<String> lines = start.lines().toList();
        assertThat(problems(start))
                .extracting(PackProblem::message)
                .containsExactly(
                        "9.1 has no words of yours yet, and the edition leaves them to you.",
                        "9.2 has no words of yours yet, and the edition leaves them to you.");
        for (PackProblem problem : problems(start)) {
            assertThat(lines.get(problem.line() - 1)).contains("to be filled in");
            assertThat(problem.column()).isEqualTo(12);
        }
    }

    @Test
    void theEditionsWordsAreNobodysOwnHoweverTheyAreWritten() {
        String start = own(OverlayStart.of(AUDIT, BOARD, GROUPS));
        String open = "The practice can show that … (to be filled in by the local board)";
        for (String words :
                List.of(
                        open.toUpperCase(Locale.UK),
                        "We … all",
                        "Water (TO BE FILLED IN)",
                        open.replace(" ", "  ")))
            assertThat(problems(start.replace("Ours in 9.1", words)))
                    .extracting(PackProblem::message)
                    .containsExactly(
                            "9.1 has no words of yours yet, and the edition leaves them to you.");
        assertThat(problems(start.replace("title: \"Ours in 9.1\"", "hint: A hint")))
                .singleElement()
                .returns(
                        1
                                + (int)
                                        start.lines()
                                                .takeWhile(line -> !line.contains("\"9.1\":"))
                                                .count(),
                        PackProblem::line);
    }

    @Test
    void aStandardThatIsTurnedOnWithoutAWordOfItsOwnIsRefusedAndOneLeftOffIsNot() {
        String begin = OverlayStart.of(AUDIT, BOARD, GROUPS).replaceAll("(?s)replace:.*", "");
        String on = begin + "replace: { \"9\": { applies: \"true\" } }\n";
        int line = (int) on.lines().count();
        assertThat(problems(on)).extracting(PackProblem::line).containsOnly(line).hasSize(2);
        assertThat(problems(on + "drop: [\"9.2\"]\n")).hasSize(1);
        assertThat(problems(begin)).isEmpty();
        assertThat(problems(begin + "replace: { \"9\": { applies: \"false\" } }\n")).isEmpty();
    }

    @Test
    void whomItIsForHasToBeFilledIn() {
        String none = own(OverlayStart.of(AUDIT, BOARD, List.of()));
        assertThat(problems(none))
                .extracting(PackProblem::message)
                .containsExactly(
                        "It is not filled in yet whom this is for.",
                        "This list must have at least 1.");
        assertThat(problems(none.replace("  commissioners: []\n", "")))
                .extracting(PackProblem::message)
                .contains("This names no groups, so the overlay has no area.");
    }

    @Test
    void aConditionAloneIsNoAreaAnyMore() {
        String old =
                Clubs.OVERLAY_YAML.replace(
                        "commissioners: [\"ZZ999\"]",
                        "when: \"organisation.commissioner == 'ZZ999'\"");
        assertThat(Clubs.problems(old))
                .extracting(PackProblem::message)
                .containsExactly(
                        "This names no groups, so the overlay has no area.",
                        "Who commissions them does not stand in `when`, which only narrows the area.");
        for (String all : List.of("organisation.type == 'gp'", "'upton' in profile.areas"))
            assertThat(
                            Clubs.problems(
                                    Clubs.OVERLAY_YAML.replace(
                                            "commissioners: [\"ZZ999\"]", "when: \"" + all + "\"")))
                    .singleElement()
                    .returns(8, PackProblem::line);
    }

    @Test
    void whatWasPublishedWithAConditionAloneStaysAsItWas() {
        String old =
                Clubs.OVERLAY_YAML.replace(
                        "commissioners: [\"ZZ999\"]",
                        "when: \"organisation.commissioner == 'ZZ999'\"");
        Read again = Packs.READER.again("old.yaml", old, (f, name) -> Optional.of(Clubs.edition()));
        Edition overlay = ((Read.Pack) again).edition();
        assertThat(covers(overlay, "ZZ999", "")).isTrue();
        assertThat(covers(overlay, "ZZ998", "")).isFalse();
        assertThat(overlay.area().orElseThrow().asksWhoCommissions()).isTrue();
    }

    @Test
    void aBoardToWhichTheEditionSendsReturnsNeedsNoGroups() {
        String upton =
                Clubs.OVERLAY_YAML
                        .replace("hill-board", "upton-board")
                        .replace("  commissioners: [\"ZZ999\"]\n", "");
        Edition overlay = Clubs.read(upton);
        assertThat(covers(overlay, "", "upton")).isTrue();
        assertThat(covers(overlay, "", "downton")).isFalse();
        String more =
                upton + "recipients: [{ organisation: upton-board, title: U, when: \"true\" }]\n";
        assertThat(covers(Clubs.read(more), "", "downton")).isFalse();
        Edition narrowed =
                Clubs.read(
                        upton.replace(
                                "commissions.\n",
                                "commissions.\n  when: \"'downton' in profile.areas\"\n"));
        assertThat(covers(narrowed, "", "upton")).isFalse();
        assertThat(covers(narrowed, "", "upton,downton")).isTrue();
        String own =
                upton.replace("upton-board", "hill-board")
                        + "recipients: [{ organisation: hill-board, title: H, when: \"'upton' in profile.areas\" }]\n";
        assertThat(Clubs.problems(own)).hasSize(1);
        assertThat(
                        OverlayStart.of(
                                Clubs.edition(),
                                authority("upton-board", "Upton board"),
                                List.of()))
                .contains("who: \"Organisations whose returns go to Upton board.\"")
                .doesNotContain("commissioners");
    }

    private static boolean covers(Edition overlay, String by, String towns) {
        var circumstances = new Circumstances(Map.of("areas", towns), "university", false);
        return overlay.area().orElseThrow().covers(circumstances, by, overlay.profile());
    }

    private static Organisation authority(String key, String name) {
        return new Organisation(
                OrganisationId.next(),
                key,
                Organisation.Kind.AUTHORITY,
                name,
                List.of(),
                "",
                Organisation.Status.ACTIVE,
                null,
                null,
                "",
                "",
                "",
                "");
    }

    private static String own(String start) {
        return start.replaceAll("The practice can show that …[^\"]*", "Ours in 9.1")
                .replaceAll("Staff know their responsibilities[^\"]*", "Ours in 9.2");
    }

    private static Edition edition(String name) {
        return Packs.shipped().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Edition read(String yaml) {
        return ((Read.Pack) tell(yaml)).edition();
    }

    private static List<PackProblem> problems(String yaml) {
        return tell(yaml) instanceof Read.Rejected(var problems) ? problems : List.of();
    }

    private static Read tell(String yaml) {
        return Packs.READER.read("overlay.yaml", yaml, (f, name) -> Optional.of(AUDIT));
    }
}
