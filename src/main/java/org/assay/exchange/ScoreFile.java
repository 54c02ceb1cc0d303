package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Evaluation;
import org.assay.assessment.RatingCounts;
import org.assay.assessment.StandardProgress;
import org.assay.exchange.pdf.Paper;
import org.assay.framework.Rating;
import org.springframework.stereotype.Component;

/**
 * Writes a score summary as CSV or PDF, a line for each standard with rated requirements and the
 * total, and the report of one page.
 */
@Component
public class ScoreFile {
    /**
     * CSV (RFC 4180) in UTF-8 with a line of headings: counts, shares of all questions, shares of
     * those that apply. Shares are whole percent, half a percent rounded up.
     */
    public void csv(OutputStream out, Evaluation evaluation) throws IOException {
        List<Rating> ratings = evaluation.tailored().edition().ratings();
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(head(ratings));
            for (StandardProgress each : evaluation.standards())
                if (each.ratings().questions() > 0)
                    csv.writeRecord(
                            line(each.ref(), each.standard().title(), each.ratings(), ratings));
            csv.writeRecord(line("", "All standards", evaluation.ratings(), ratings));
        }
    }

    /** A tagged PDF, landscape A4: the numbers, the shares, and the picture. */
    public void pdf(OutputStream out, AgencyReport report) throws IOException {
        Paper.write(out, ScorePaper.summary(report));
    }

    /** A tagged PDF of one page, upright A4. */
    public void report(OutputStream out, AgencyReport report) throws IOException {
        Paper.write(out, ScorePaper.report(report));
    }

    private static List<String> head(List<Rating> ratings) {
        var head = new ArrayList<>(List.of("Standard", "Title", "Questions"));
        ratings.forEach(rating -> head.add(Cell.of(rating.label())));
        head.add("Unanswered");
        ratings.forEach(rating -> head.add(Cell.of(rating.label()) + ", % of all"));
        head.add("Unanswered, % of all");
        for (Rating rating : ratings)
            if (rating.applicable()) head.add(Cell.of(rating.label()) + ", % of applicable");
        return head;
    }

    private static List<String> line(
            String ref, String title, RatingCounts counts, List<Rating> ratings) {
        var line = new ArrayList<String>();
        line.add(Cell.of(ref));
        line.add(Cell.of(title));
        line.add(Integer.toString(counts.questions()));
        ratings.forEach(rating -> line.add(Integer.toString(counts.of(rating.id()))));
        line.add(Integer.toString(counts.unanswered()));
        ratings.forEach(rating -> line.add(Integer.toString(counts.percent(rating.id()))));
        line.add(Integer.toString(counts.percentUnanswered()));
        for (Rating rating : ratings)
            if (rating.applicable())
                line.add(Integer.toString(counts.percentOfApplicable(rating.id())));
        return line;
    }
}
