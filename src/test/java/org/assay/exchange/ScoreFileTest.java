package org.assay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessedExample;
import org.assay.assessment.Entry;
import org.assay.form.Answer;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.assay.framework.Packs;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.improvement.Action;
import org.assay.improvement.ActionId;
import org.assay.improvement.Area;
import org.assay.improvement.AreaId;
import org.assay.improvement.Carried;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Planning;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores on paper. */
class ScoreFileTest {
    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    /** Of the worked example in the Section 11 guidance, its third standard. */
    private static final Map<String, String> THIRD =
            Map.of(
                    "1.1", "partly_met",
                    "1.2", "partly_met",
                    "1.3", "fully_met",
                    "1.4", "fully_met",
                    "1.5", "n_a",
                    "2.1", "not_met");

    private final ScoreFile file = new ScoreFile();
    private final Assessed club =
            AssessedExample.of(
                    Clubs.withRequirements(5, 2),
                    Map.of("areas", "upton"),
                    THIRD.entrySet().stream()
                            .map(each ->
                                    AssessedExample.entry(
                                            each.getKey(), new Answer.Choice(each.getValue())))
                            .toList());

    @Test
    void theScoreSummaryHasNumbersSharesAndItsTitle() throws IOException {
        var out = new ByteArrayOutputStream();
        file.pdf(out, new AgencyReport("Upton <Club>", club.evaluation(), null, TODAY));
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Score summary of Upton <Club>");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(text(document))
                    .contains("as of 4 March 2030. 6 of 7 statements rated.")
                    .contains("5 0 2 2 1 0 2 2 1")
                    .contains("0% 40% 40% 20% 0%")
                    .contains("0% 50% 50%")
                    .contains("All standards 7 1 2 2 1 1");
        }
    }

    @Test
    void theReportSaysWhatAsksForActionAndWhatIsDueNext() throws IOException {
        WholePlan plan =
                plan(
                        List.of("1.1", "2.1"),
                        List.of(
                                planning("Late already", TODAY.minusDays(1)),
                                planning("Sooner than the rest", TODAY.minusDays(9))));
        var out = new ByteArrayOutputStream();
        var report = new AgencyReport("Upton Club", club.evaluation(), plan, TODAY);
        file.report(out, report);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(document))
                    .contains("Summary report of Upton Club")
                    .contains("Not met: 2.1.")
                    .contains("Partly met: 1.1, 1.2.")
                    .contains("Actions: 2. Green: 0, amber: 0, red: 0, without a rating: 2.")
                    .contains("Overdue: 2.")
                    .containsSubsequence("Sooner than the rest", "Late already");
        }
    }

    static Stream<Edition> rated() {
        return Packs.shipped().stream().filter(Edition::rated);
    }

    @ParameterizedTest
    @MethodSource("rated")
    void theReportIsOnePageHoweverMuchThereIsToSay(Edition edition) throws IOException {
        var entries = new ArrayList<Entry>();
        var refs = new ArrayList<String>();
        for (Requirement requirement :
                edition.standards().stream().flatMap(s -> s.requirements().stream()).toList()) {
            if (requirement.scale() == null) continue;
            String worst =
                    requirement.scale().ratings().stream()
                            .filter(Rating::asksAction)
                            .map(Rating::id)
                            .findFirst()
                            .orElseThrow();
            entries.add(AssessedExample.entry(requirement.ref(), new Answer.Choice(worst)));
            refs.add(requirement.ref());
        }
        Assessed worst = AssessedExample.of(edition, Map.of(), entries);
        Planning long_ = planning("Talk it through in every team. ".repeat(90), TODAY);
        WholePlan plan = plan(refs, IntStream.range(0, 60).mapToObj(n -> long_).toList());
        var out = new ByteArrayOutputStream();
        file.report(
                out,
                new AgencyReport(
                        "The organisation with the longest name of all of them, in two lines, "
                                .repeat(2),
                        worst.evaluation(),
                        plan,
                        TODAY));
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document)).contains("Talk it through").contains("…");
        }
    }

    private static Planning planning(String what, LocalDate deadline) {
        return new Planning(
                what,
                "Mair Jones, manager of a service with a very long name indeed",
                "",
                null,
                deadline,
                "",
                "",
                null,
                "");
    }

    private static WholePlan plan(List<String> refs, List<Planning> plannings) {
        var id = new PlanId(UUID.randomUUID());
        OrganisationId organisation = OrganisationId.next();
        var areas = new ArrayList<Area>();
        for (int i = 0; i < plannings.size(); i++) {
            var area = new AreaId(UUID.randomUUID());
            @Nullable String ref = i < refs.size() ? refs.get(i) : null;
            areas.add(
                    new Area(
                            area,
                            i + 1,
                            "",
                            "",
                            "Wanting",
                            "",
                            "",
                            1,
                            ref == null ? List.of() : List.of(new Area.Origin(ref, true)),
                            List.of(
                                    new Action(
                                            new ActionId(UUID.randomUUID()),
                                            id,
                                            area,
                                            organisation,
                                            1,
                                            plannings.get(i),
                                            Monitoring.EMPTY,
                                            1,
                                            TODAY,
                                            AssessedExample.SAVED,
                                            PersonId.next(),
                                            null,
                                            List.of(),
                                            Carried.NONE))));
        }
        var plan =
                new Plan(
                        id,
                        organisation,
                        Template.SMART,
                        null,
                        "Plan",
                        Set.of(),
                        AssessedExample.SAVED);
        return new WholePlan(plan, areas);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
