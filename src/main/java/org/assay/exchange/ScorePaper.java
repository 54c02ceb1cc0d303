package org.assay.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.assay.assessment.Evaluation;
import org.assay.assessment.RatingCounts;
import org.assay.assessment.StandardProgress;
import org.assay.exchange.pdf.Paper;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.framework.Tone;
import org.assay.improvement.PlanLine;
import org.jspecify.annotations.Nullable;

/** Lays out scores on paper: the summary by standard, and the report of one page. */
final class ScorePaper {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String TABLE =
            "<table class=\"s\"><thead><tr><th class=\"w\">Standard</th>";
    private static final String OPEN = "#ffffff";

    private final StringBuilder html = new StringBuilder();
    private final AgencyReport report;
    private final List<Rating> ratings;

    private ScorePaper(AgencyReport report) {
        this.report = report;
        this.ratings = report.ratings();
    }

    /** Numbers, shares of all and of those that apply, and the picture. */
    static String summary(AgencyReport report) {
        var paper = new ScorePaper(report);
        paper.html.append(Paper.begin(title("Score summary", report)));
        paper.head("Score summary");
        paper.section("By standard");
        paper.counts();
        paper.section("Per cent of all statements");
        paper.shares(ratings -> ratings, RatingCounts::percent, true);
        paper.section("Per cent of the statements that apply");
        paper.shares(ScorePaper::applicable, RatingCounts::percentOfApplicable, false);
        return paper.html.append(Paper.END).toString();
    }

    static String report(AgencyReport report) {
        var paper = new ScorePaper(report);
        paper.html.append(Paper.beginUpright(title("Summary report", report)));
        paper.head("Summary report");
        paper.section("Ratings by standard");
        paper.counts();
        paper.section("What asks for action");
        paper.asking();
        paper.section("Action plan");
        paper.paragraph(report.sentence());
        paper.next();
        return paper.html.append(Paper.END).toString();
    }

    private static String title(String what, AgencyReport report) {
        return what + " of " + report.organisation();
    }

    private void head(String what) {
        Edition edition = report.edition();
        Evaluation evaluation = report.evaluation();
        html.append("<h1>").append(Paper.text(title(what, report))).append("</h1>");
        paragraph(
                "%s %s, as of %s. %d of %d statements rated."
                        .formatted(
                                edition.title(),
                                edition.edition(),
                                DAY.format(report.today()),
                                evaluation.ratings().rated(),
                                evaluation.ratings().questions()));
    }

    private void counts() {
        html.append(TABLE);
        heading("Statements");
        ratings.forEach(rating -> heading(rating.label()));
        heading("Unanswered");
        html.append("<th class=\"p\">Picture</th></tr></thead><tbody>");
        for (StandardProgress each : report.standards())
            counts(each.ref() + ". " + each.standard().title(), each.ratings());
        counts("All standards", report.evaluation().ratings());
        html.append("</tbody></table>");
    }

    private void counts(String head, RatingCounts counts) {
        html.append("<tr>");
        cell(head);
        cell(Integer.toString(counts.questions()));
        ratings.forEach(rating -> cell(Integer.toString(counts.of(rating.id()))));
        cell(Integer.toString(counts.unanswered()));
        html.append("<td class=\"p\">");
        for (Rating rating : ratings) bar(counts, counts.of(rating.id()), colour(rating.tone()));
        bar(counts, counts.unanswered(), OPEN);
        html.append("</td></tr>");
    }

    private void bar(RatingCounts counts, int part, String colour) {
        if (part == 0) return;
        html.append("<span class=\"b\" style=\"width:")
                .append(String.format(Locale.ROOT, "%.2f", 96.0 * part / counts.questions()))
                .append("%;background:")
                .append(colour)
                .append("\">")
                .append(part)
                .append("</span>");
    }

    private interface Share {
        int of(RatingCounts counts, String rating);
    }

    private void shares(
            Function<List<Rating>, List<Rating>> which, Share share, boolean unanswered) {
        List<Rating> shown = which.apply(ratings);
        html.append(TABLE);
        shown.forEach(rating -> heading(rating.label()));
        if (unanswered) heading("Unanswered");
        html.append("</tr></thead><tbody>");
        for (StandardProgress each : report.standards())
            shares(
                    each.ref() + ". " + each.standard().title(),
                    each.ratings(),
                    shown,
                    share,
                    unanswered);
        shares("All standards", report.evaluation().ratings(), shown, share, unanswered);
        html.append("</tbody></table>");
    }

    private void shares(
            String head, RatingCounts counts, List<Rating> shown, Share share, boolean unanswered) {
        html.append("<tr>");
        cell(head);
        shown.forEach(rating -> cell(share.of(counts, rating.id()) + "%"));
        if (unanswered) cell(counts.percentUnanswered() + "%");
        html.append("</tr>");
    }

    private void asking() {
        if (report.asking().isEmpty()) paragraph("No rating asks for action.");
        report.asking()
                .forEach((label, refs) -> paragraph(label + ": " + String.join(", ", refs) + "."));
    }

    private void next() {
        List<PlanLine> next = report.next();
        if (next.isEmpty()) return;
        html.append("<table><thead><tr><th class=\"n\">Number</th><th class=\"w\">Action</th>");
        heading("Lead");
        heading("Deadline");
        heading("Rating");
        html.append("</tr></thead><tbody>");
        for (PlanLine line : next) {
            html.append("<tr>");
            cell(line.ref());
            cell(AgencyReport.brief(line.planning().what()));
            cell(AgencyReport.brief(line.planning().lead()));
            cell(
                    day(line.planning().deadline())
                            + (line.overdue(report.today()) ? ", overdue" : ""));
            String rating = PlanColumn.label(line.monitoring().rag());
            cell(rating.isEmpty() ? "No rating" : rating);
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void section(String words) {
        html.append("<h2>").append(Paper.text(words)).append("</h2>");
    }

    private void paragraph(String words) {
        html.append("<p>").append(Paper.text(words)).append("</p>");
    }

    private void heading(String words) {
        html.append("<th>").append(Paper.text(words)).append("</th>");
    }

    private void cell(String words) {
        html.append("<td>").append(Paper.text(words)).append("</td>");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "No deadline" : DAY.format(day);
    }

    private static List<Rating> applicable(List<Rating> ratings) {
        return ratings.stream().filter(Rating::applicable).toList();
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case RED -> "#f6c9c5";
            case AMBER -> "#fce3b1";
            case GREEN -> "#cbe6d2";
            case GREY -> "#dde0e3";
        };
    }
}
