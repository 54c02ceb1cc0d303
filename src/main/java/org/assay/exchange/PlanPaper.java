package org.assay.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.exchange.pdf.Paper;
import org.assay.improvement.Area;
import org.assay.improvement.PlanId;
import org.assay.improvement.PlanLine;
import org.assay.improvement.Planning;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Lays out action plans on paper: by plan, standard and area, an action a row. */
final class PlanPaper {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String HEAD =
            "<table><thead><tr><th class=\"n\">Action number</th><th>Specific action and timescale</th>"
                    + "<th>Accountability</th><th>Success indicators</th>"
                    + "<th>Risks, progress and additional actions</th><th class=\"r\">RAG rating</th>"
                    + "<th>Impact and evidence</th></tr></thead><tbody>";

    private final StringBuilder html = new StringBuilder();
    private final Map<OrganisationId, String> names;
    private final LocalDate today;

    private PlanPaper(Map<OrganisationId, String> names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /**
     * @param names of the organisations, which stand over their plans; none where all are of one
     */
    static String html(
            String title,
            List<PlanLine> lines,
            Map<OrganisationId, String> names,
            LocalDate today) {
        var paper = new PlanPaper(names, today);
        paper.write(title, lines);
        return paper.html.toString();
    }

    private void write(String title, List<PlanLine> lines) {
        html.append(Paper.begin(title));
        html.append("<h1>").append(Paper.text(title)).append("</h1><p>As of ");
        html.append(DAY.format(today)).append(".</p>");
        if (lines.isEmpty()) html.append("<p>There are no actions.</p>");
        PlanId plan = null;
        String standard = null;
        Area area = null;
        for (PlanLine line : lines) {
            boolean samePlan = line.plan().id().equals(plan);
            if (!samePlan) heading("h2", plan(line));
            if (!samePlan || !standard(line).equals(standard)) heading("h3", standard(line));
            if (area == null || !area.id().equals(line.area().id())) heading("h4", area(line));
            if (line.action() == null) html.append("<p>No action yet.</p>");
            else row(line);
            plan = line.plan().id();
            standard = standard(line);
            area = line.area();
        }
        html.append(Paper.END);
    }

    private void row(PlanLine line) {
        Planning planning = line.planning();
        html.append(HEAD).append("<tr>");
        cell("n", line.ref());
        cell(
                "",
                planning.what(),
                PlanColumn.carriedFrom(line),
                said("Started ", planning.startedOn()),
                deadline(line));
        cell("", planning.leadOrganisation(), planning.lead());
        cell(
                "",
                planning.success(),
                said("Measured by ", planning.successBy()),
                planning.impactExpected());
        cell("", planning.progress(), PlanColumn.diary(line));
        String rating = PlanColumn.rating(line);
        String dates =
                line.datesSay(today)
                        .filter(said -> said.rag() != null)
                        .map(said -> "The dates say " + PlanColumn.label(said.rag()))
                        .orElse("");
        cell("r", rating.isEmpty() ? "No rating" : rating, dates);
        cell("", line.monitoring().impact(), line.monitoring().evidence());
        html.append("</tr></tbody></table>");
    }

    private void heading(String level, String words) {
        if (words.isBlank()) return;
        html.append('<').append(level).append('>').append(Paper.text(words));
        html.append("</").append(level).append('>');
    }

    private void cell(String look, String... parts) {
        html.append("<td class=\"").append(look).append("\">");
        for (String part : parts)
            if (!part.isBlank()) html.append("<p>").append(Paper.text(part)).append("</p>");
        html.append("</td>");
    }

    private String deadline(PlanLine line) {
        if (line.planning().deadline() == null) return "No deadline";
        return said("By ", line.planning().deadline()) + (line.overdue(today) ? ", overdue" : "");
    }

    private static String said(String before, @Nullable LocalDate day) {
        return day == null ? "" : before + DAY.format(day);
    }

    private String plan(PlanLine line) {
        String name = names.get(line.plan().organisation());
        return name == null ? line.plan().title() : name + ": " + line.plan().title();
    }

    private static String standard(PlanLine line) {
        Area area = line.area();
        return area.standard().isEmpty()
                ? area.standardTitle()
                : "Standard " + area.standard() + ". " + area.standardTitle();
    }

    private static String area(PlanLine line) {
        Area area = line.area();
        String words = area.ref(line.plan().template()) + ". " + area.title();
        return area.outcome().isBlank() ? words : words + ": " + area.outcome();
    }
}
