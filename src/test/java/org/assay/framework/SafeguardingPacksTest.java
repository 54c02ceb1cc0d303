package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.form.Guidance;
import org.assay.form.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two safeguarding audits ask what their sources ask: counts, references, ratings, dates. */
class SafeguardingPacksTest {
    private static final List<Edition> SHIPPED = Packs.shipped();
    private static final Edition SECTION_11 = edition("section-11/2017-19");
    private static final Edition PRACTICES = edition("gp-safeguarding/2014");
    private static final Edition MEDWAY = edition("gp-safeguarding/2014+medway-board");

    @Test
    void section11Has46StatementsAndFourOnNeglect() {
        assertCounts(SECTION_11, 7, 6, 5, 6, 10, 10, 2, 4);
        assertThat(tailored(SECTION_11, "cambridgeshire").outline().ratedRequirements())
                .hasSize(46);
    }

    @Test
    void practicesAreAsked57AreasAndTwoRowsOfTheBoard() {
        assertCounts(PRACTICES, 8, 5, 3, 6, 12, 13, 8, 2, 2);
        assertThat(PRACTICES.tailoredTo(practice()).outline().ratedRequirements()).hasSize(57);
    }

    @ParameterizedTest
    @CsvSource({
        "cambridgeshire, false",
        "peterborough, true",
        "'cambridgeshire,peterborough', true"
    })
    void onlyAgenciesThatCoverPeterboroughAreAskedOfNeglect(String areas, boolean asked) {
        assertThat(tailored(SECTION_11, areas).outline().standard("8").isPresent())
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "cambridgeshire, cambridgeshire-board",
        "peterborough, peterborough-board",
        "'cambridgeshire,peterborough', cambridgeshire-board peterborough-board"
    })
    void aReturnGoesToTheBoardsOfItsAreas(String areas, String boards) {
        assertThat(tailored(SECTION_11, areas).recipients())
                .extracting(Recipient::organisation)
                .containsExactly(boards.split(" "));
        assertThat(SECTION_11.terms().recipients())
                .allMatch(each -> each.address().endsWith(".example"));
    }

    @Test
    void section11RatesOnThreeGradesAndNotApplicable() {
        assertThat(asksByRating(SECTION_11))
                .isEqualTo(
                        Map.of(
                                "not_met", List.of("action"),
                                "partly_met", List.of("evidence", "action"),
                                "fully_met", List.of("evidence"),
                                "n_a", List.of("reason", "alternative")));
        assertThat(SECTION_11.standards())
                .allSatisfy(standard ->
                        assertThat(standard.declaration().orElseThrow().question().options())
                                .extracting(Option::id)
                                .containsExactly("n_a"));
    }

    @Test
    void practicesRateOnThreeGradesOnly() {
        assertThat(asksByRating(PRACTICES))
                .isEqualTo(
                        Map.of(
                                "not_met", List.of("action"),
                                "partially_met", List.of("evidence", "action"),
                                "fully_met", List.of("evidence")));
        assertThat(PRACTICES.standards())
                .allMatch(standard -> standard.declaration().isEmpty())
                .allMatch(standard -> standard.judging().size() == 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-19", "2019-21"})
    void everyStatementHasItsOwnDescriptorOfEachGrade(String name) {
        Scale scale = Objects.requireNonNull(SECTION_11.requirement("1.1").orElseThrow().scale());
        for (Requirement statement : edition("section-11/" + name).outline().ratedRequirements())
            for (Option step : rating(statement).question().options())
                if (!step.id().equals("n_a"))
                    assertThat(step.means())
                            .as(statement.ref() + " " + step.id())
                            .isNotBlank()
                            .isNotEqualTo(scale.rating(step.id()).orElseThrow().means());
    }

    @Test
    void everyAreaHasExamplesOfEvidence() {
        for (Edition edition : List.of(PRACTICES, MEDWAY, edition("gp-safeguarding/2016")))
            assertThat(edition.outline().ratedRequirements())
                    .allSatisfy(area ->
                            assertThat(rating(area).question().guidance())
                                    .as(area.ref())
                                    .extracting(Guidance::whatToDo)
                                    .asString()
                                    .isNotBlank());
    }

    @Test
    void theDatesAreThoseOfTheForms() {
        var reminders = List.of(Period.ofDays(30), Period.ofDays(7), Period.ofDays(1));
        assertThat(SECTION_11.deadlines())
                .containsExactly(new Deadline("submit", LocalDate.of(2017, 7, 19), reminders));
        assertThat(PRACTICES.due()).map(Deadline::on).contains(LocalDate.of(2014, 1, 10));
        assertThat(PRACTICES.notes()).anyMatch(note -> note.contains("10 January 2014"));
        for (Edition edition : List.of(SECTION_11, PRACTICES))
            assertThat(edition.period().from().plusYears(2))
                    .isEqualTo(edition.period().to().plusDays(1));
    }

    @Test
    void nothingOfAReturnIsPublic() {
        assertThat(List.of(SECTION_11, PRACTICES, MEDWAY))
                .extracting(Edition::visibility)
                .containsOnly("recipients");
    }

    @Test
    void thePlansAskWhatTheirFormsAsk() {
        assertThat(plan(SECTION_11).fields())
                .extracting(Plan.Field::id)
                .containsExactly("lead", "action", "impact", "timescale", "progress");
        assertThat(plan(SECTION_11).required()).containsExactly("lead", "action", "timescale");
        assertThat(plan(PRACTICES).required())
                .containsExactly(
                        "deadline", "lead_organisation", "success_timescale", "dated_progress");
        assertThat(plan(PRACTICES).should()).containsExactly("named_professional");
    }

    @Test
    void aPracticeGivesTheDetailsOfTheFormAndSigns() {
        assertThat(PRACTICES.terms().details())
                .extracting(Item::ref)
                .containsExactly(
                        "details/return_by",
                        "details/ccg_contact",
                        "details/practice",
                        "details/responsible",
                        "details/contact_details",
                        "details/completed_on");
        Declaration declaration = Objects.requireNonNull(PRACTICES.terms().declaration());
        assertThat(declaration.fields())
                .extracting(field -> field.question().ref())
                .containsExactly("post_held", "organisation", "signed_on");
        assertThat(PRACTICES.respondents()).containsExactly("gp");
    }

    @Test
    void aLocalBoardFillsTheNinthStandardAndGivesItsName() {
        assertThat(MEDWAY.overlay()).contains("medway-board");
        assertCounts(MEDWAY, 8, 5, 3, 6, 12, 13, 8, 2, 2);
        assertThat(MEDWAY.tailoredTo(practice()).outline().ratedRequirements()).hasSize(59);
        assertThat(MEDWAY.requirement("9.1").orElseThrow().title()).doesNotContain("…");
        assertThat(MEDWAY.requirement("7.5")).isEmpty();
        assertThat(MEDWAY.requirement("5.10").orElseThrow().title())
                .endsWith("Medway Safeguarding Children Board");
        assertThat(PRACTICES.requirement("5.10").orElseThrow().title())
                .endsWith("your local safeguarding children board");
        assertThat(MEDWAY.terms().recipients())
                .extracting(each -> each.organisation() + each.relation())
                .containsExactly("commissioner", "medway-board");
    }

    @Test
    void theRepeatsBringOverWhatStillApplies() {
        Edition agencies = edition("section-11/2019-21");
        assertCounts(agencies, 7, 5, 5, 6, 11, 10, 3, 4);
        assertThat(agencies.carriedTo("2.5")).isEmpty();
        assertThat(agencies.carriedTo("2.6/evidence")).containsExactly("2.5/evidence");
        Edition practices = edition("gp-safeguarding/2016");
        assertCounts(practices, 8, 5, 3, 6, 12, 13, 9, 2, 2);
        assertThat(practices.carriedTo("7.5")).isEmpty();
        assertThat(practices.carriedTo("7.8")).containsExactly("7.8");
        assertThat(List.of(agencies, practices)).allMatch(Edition::example);
    }

    @Test
    void theDutyBindsEveryKindOfAgencyThatTheSourceNames() {
        assertThat(SECTION_11.respondents())
                .contains(
                        "local-authority",
                        "youth-service",
                        "nhs-england",
                        "ccg",
                        "police-force",
                        "british-transport-police",
                        "national-probation-service",
                        "prison",
                        "secure-college",
                        "youth-offending-team",
                        "cafcass")
                .hasSize(26);
    }

    private static void assertCounts(Edition edition, Integer... counts) {
        assertThat(edition.standards())
                .extracting(standard -> standard.requirements().size())
                .containsExactly(counts);
        if (edition.base().isPresent()) return;
        for (Standard standard : edition.standards())
            assertThat(standard.requirements())
                    .extracting(Requirement::ref)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, standard.requirements().size())
                                    .mapToObj(number -> standard.ref() + "." + number)
                                    .toList());
    }

    private static Map<String, List<String>> asksByRating(Edition edition) {
        return edition.outline().ratedRequirements().stream()
                .map(requirement -> Objects.requireNonNull(requirement.scale()))
                .distinct()
                .flatMap(scale -> scale.ratings().stream())
                .collect(Collectors.toMap(Rating::id, Rating::asks));
    }

    private static Item rating(Requirement requirement) {
        return requirement.items().stream()
                .filter(item -> item.ref().equals(requirement.ref()))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(Edition edition) {
        return Objects.requireNonNull(edition.terms().plan());
    }

    private static Tailored tailored(Edition edition, String areas) {
        return edition.tailoredTo(
                new Circumstances(Map.of("areas", areas), "youth-service", false));
    }

    private static Circumstances practice() {
        return new Circumstances(Map.of(), "gp", false);
    }

    private static Edition edition(String name) {
        return SHIPPED.stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
