package org.assay.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessedExample;
import org.assay.assessment.Entry;
import org.assay.exchange.workbook.Index.Slot;
import org.assay.exchange.xlsx.A1;
import org.assay.exchange.xlsx.Book;
import org.assay.exchange.xlsx.BookReader;
import org.assay.exchange.xlsx.Opened;
import org.assay.form.Answer;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.assay.framework.Packs;
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

/** Assessments to make workbooks of, and what stands in a workbook. */
final class MadeWorkbooks {
    static final List<String> RATINGS = List.of("not_met", "partly_met", "fully_met", "n_a");

    /** The worked example of the Section 11 guidance: questions, and how many have which rating. */
    static final int[][] TABLE = {
        {7, 4, 0, 3, 0},
        {6, 1, 0, 4, 0},
        {5, 0, 2, 2, 1},
        {6, 0, 0, 5, 1},
        {10, 2, 1, 4, 3},
        {10, 0, 0, 8, 2},
        {2, 0, 0, 1, 1},
    };

    static final String NAUGHTY =
            "=HYPERLINK(\"http://evil.example\",\"x\")\n@SUM(A1) <b>&amp; _x000D_ \u00dcber \uD83D\uDE00";

    private MadeWorkbooks() {}

    static Assessed guidance() {
        int[] questions = java.util.Arrays.stream(TABLE).mapToInt(row -> row[0]).toArray();
        var entries = new ArrayList<Entry>();
        for (int standard = 0; standard < TABLE.length; standard++) {
            int requirement = 1;
            for (int rating = 0; rating < RATINGS.size(); rating++)
                for (int n = 0; n < TABLE[standard][rating + 1]; n++)
                    entries.add(
                            AssessedExample.entry(
                                    (standard + 1) + "." + requirement++,
                                    new Answer.Choice(RATINGS.get(rating))));
        }
        return AssessedExample.of(
                Clubs.withRequirements(questions), Map.of("areas", "upton"), entries);
    }

    static Assessed club() {
        return AssessedExample.of(
                Clubs.edition(),
                Map.of("areas", "upton,downton"),
                List.of(
                        AssessedExample.entry("1", new Answer.Choice("n_a")),
                        AssessedExample.entry("1.1", new Answer.Choice("fully_met")),
                        AssessedExample.entry("2.1", new Answer.Choice("partly_met")),
                        AssessedExample.entry("2.1/evidence", new Answer.Text(NAUGHTY)),
                        AssessedExample.entry("2.2.1", new Answer.Tick()),
                        AssessedExample.entry("2.1.1", new Answer.Date(LocalDate.of(2030, 2, 28))),
                        AssessedExample.entry(
                                "details/completed_by", new Answer.Text("Mair Jones"))));
    }

    static WholePlan plan() {
        var id = new PlanId(new java.util.UUID(0, 1));
        var area = new AreaId(new java.util.UUID(0, 2));
        OrganisationId organisation = new OrganisationId(new java.util.UUID(0, 3));
        var first =
                new Planning(
                        NAUGHTY,
                        "Mair Jones, manager",
                        "",
                        null,
                        LocalDate.of(2030, 7, 19),
                        "",
                        "",
                        null,
                        "");
        var second =
                new Planning(
                        "Ask every month",
                        "Ivo Lamb, chair",
                        "",
                        null,
                        LocalDate.of(2030, 9, 1),
                        "",
                        "",
                        null,
                        "");
        var own = new AreaId(new java.util.UUID(0, 5));
        return new WholePlan(
                new Plan(
                        id,
                        organisation,
                        Template.STATEMENT,
                        null,
                        "Plan",
                        Set.of(),
                        AssessedExample.SAVED),
                List.of(
                        new Area(
                                area,
                                1,
                                "2",
                                "Places",
                                "The place is safe.",
                                "",
                                "",
                                1,
                                List.of(new Area.Origin("2.1", true)),
                                List.of(
                                        action(id, area, 1, 4, first),
                                        action(id, area, 2, 1, second))),
                        new Area(
                                own,
                                2,
                                "",
                                "",
                                "=1+1",
                                "",
                                "",
                                1,
                                List.of(),
                                List.of(action(id, own, 1, 1, Planning.EMPTY)))));
    }

    private static Action action(
            PlanId plan, AreaId area, int number, int version, Planning planning) {
        return new Action(
                new ActionId(java.util.UUID.randomUUID()),
                plan,
                area,
                new OrganisationId(new java.util.UUID(0, 3)),
                number,
                planning,
                Monitoring.EMPTY,
                version,
                LocalDate.of(2030, 3, 4),
                AssessedExample.SAVED,
                PersonId.next(),
                null,
                List.of(),
                Carried.NONE);
    }

    static Edition largest() {
        return Packs.shipped().stream()
                .filter(each -> each.rated() && !each.example())
                .max(java.util.Comparator.comparing(each -> each.items().size()))
                .orElseThrow();
    }

    static byte[] written(Assessed assessed, @org.jspecify.annotations.Nullable WholePlan plan) {
        var bytes = new ByteArrayOutputStream();
        try {
            WorkbookFile.write(
                    bytes,
                    Ground.of(assessed, "Upton Club", plan, Instant.parse("2030-03-04T16:10:00Z")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Book book(byte[] bytes) {
        try {
            Path file = Files.createTempFile("book", ".xlsx");
            Files.write(file, bytes);
            return switch (BookReader.open(file)) {
                case Opened.Read(Book book) -> book;
                case Opened.Refused(String why) -> throw new AssertionError(why);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Index index(Book book) {
        return Index.read(book).orElseThrow();
    }

    static Slot slot(Index index, String key) {
        return index.slots().stream()
                .filter(slot -> slot.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell for " + key));
    }

    static String name(Slot slot) {
        return A1.name(slot.row(), slot.column());
    }
}
