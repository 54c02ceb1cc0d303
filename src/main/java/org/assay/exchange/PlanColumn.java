package org.assay.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assay.improvement.Carried;
import org.assay.improvement.DatesSay;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.PlanLine;
import org.assay.improvement.Rag;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A column of an action plan as a file.
 *
 * @param width in characters, for a workbook
 * @param value a text, a number or a day; null for nothing
 */
record PlanColumn(
        String heading, int width, BiFunction<PlanLine, LocalDate, @Nullable Object> value) {

    static final List<PlanColumn> ALL =
            List.of(
                    column("Source", 28, (line, today) -> source(line)),
                    column("Standard", 10, (line, today) -> line.area().standard()),
                    column(
                            "Title of the standard",
                            28,
                            (line, today) -> line.area().standardTitle()),
                    column(
                            "Requirements",
                            12,
                            (line, today) -> String.join(", ", line.area().requirements())),
                    column("Improvement area", 8, (line, today) -> line.area().number()),
                    column("What is to become better", 40, (line, today) -> line.area().title()),
                    column("Desired outcome", 40, (line, today) -> line.area().outcome()),
                    column("Target", 20, (line, today) -> line.area().target()),
                    column(
                            "Asked for now",
                            10,
                            (line, today) -> line.area().noLongerAsked() ? "no" : "yes"),
                    column("Number", 9, (line, today) -> line.action() == null ? "" : line.ref()),
                    column("Action", 44, (line, today) -> line.planning().what()),
                    column("Started", 12, (line, today) -> line.planning().startedOn()),
                    column("Deadline", 12, (line, today) -> line.planning().deadline()),
                    column("Overdue", 9, (line, today) -> line.overdue(today) ? "yes" : "no"),
                    column(
                            "Lead organisation",
                            24,
                            (line, today) -> line.planning().leadOrganisation()),
                    column("Lead person", 24, (line, today) -> line.planning().lead()),
                    column(
                            "Impact expected",
                            36,
                            (line, today) -> line.planning().impactExpected()),
                    column("Success indicators", 36, (line, today) -> line.planning().success()),
                    column("Success measured by", 12, (line, today) -> line.planning().successBy()),
                    column("Progress", 30, (line, today) -> line.planning().progress()),
                    column(
                            "Risks, progress and additional actions",
                            50,
                            (line, today) -> diary(line)),
                    column("Rating", 10, (line, today) -> rating(line)),
                    column(
                            "The dates say",
                            10,
                            (line, today) ->
                                    line.datesSay(today)
                                            .map(DatesSay::rag)
                                            .map(PlanColumn::label)
                                            .orElse("")),
                    column("Impact", 40, (line, today) -> line.monitoring().impact()),
                    column("Evidence", 40, (line, today) -> line.monitoring().evidence()),
                    column("Documents", 10, (line, today) -> line.monitoring().documents().size()));

    /**
     * The columns of a file.
     *
     * @param names of the organisations whose actions these are, which begin each row
     */
    static List<PlanColumn> of(Map<OrganisationId, String> names) {
        var columns = new ArrayList<PlanColumn>();
        columns.add(
                column(
                        "Organisation",
                        28,
                        (line, today) -> names.getOrDefault(line.plan().organisation(), "")));
        columns.addAll(ALL);
        return columns;
    }

    /** The plan, and which actions of earlier plans go on in this one. */
    static String source(PlanLine line) {
        String from = carriedFrom(line);
        return from.isEmpty() ? line.plan().title() : line.plan().title() + ". " + from;
    }

    static String carriedFrom(PlanLine line) {
        List<Carried.Place> from = line.carried().from();
        if (from.isEmpty()) return "";
        return "Carried over from "
                + from.stream().map(Carried.Place::words).collect(Collectors.joining("; "));
    }

    /** What a person says, or where it goes on. */
    static String rating(PlanLine line) {
        Carried.Place to = line.carried().to();
        return to == null ? label(line.monitoring().rag()) : "Carried over to " + to.words();
    }

    /** The diary, oldest first, an entry a line, each with its day. */
    static String diary(PlanLine line) {
        if (line.action() == null) return "";
        return line.action().diary().reversed().stream()
                .map(PlanColumn::entry)
                .collect(Collectors.joining("\n"));
    }

    static String entry(DiaryEntry entry) {
        return "%s %s: %s".formatted(entry.day(), entry.kind().label(), entry.words());
    }

    static String label(@Nullable Rag rag) {
        return rag == null ? "" : rag.label();
    }

    private static PlanColumn column(
            String heading, int width, BiFunction<PlanLine, LocalDate, @Nullable Object> value) {
        return new PlanColumn(heading, width, value);
    }
}
