package org.assay.exchange.workbook;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.framework.Standard;
import org.assay.kernel.London;

/** The first sheet: whose workbook it is, how it is filled in, and links to all others. */
final class IntroductionSheet {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> HOW =
            List.of(
                    "1. Fill in the white cells of the sheets below. Choose a rating from the list of its cell; the columns beside it say what each rating means.",
                    "2. What a rating asks for is written in the same row. The last column says what is still open. What you wrote under another rating stays.",
                    "3. The action plan and the score summary fill themselves in. If your program shows a bar that offers to enable editing, choose that.",
                    "4. Save it as Excel workbook (.xlsx). Do not move or sort rows, and do not rename sheets: Assay would not know what belongs where.",
                    "5. Upload it on the page of your assessment. You are shown every change before it is taken over, and where the online answer changed as well, you choose.");

    private IntroductionSheet() {}

    static void write(Drawing drawing, List<Rating> ratings) {
        Ground ground = drawing.ground();
        Edition edition = ground.edition();
        var pen = new Pen(drawing.sheet(Drawing.INTRODUCTION)).landscape();
        pen.widths(30, 100);
        int row = 0;
        pen.title(row++, edition.title() + " " + edition.edition());
        pen.line(row++, 0, ground.organisation());
        if (edition.example())
            pen.line(row++, 0, "An example edition of ours, not an official one.");
        pen.line(
                row++,
                0,
                "Downloaded on %s"
                        .formatted(WHEN.format(ZonedDateTime.ofInstant(ground.at(), London.ZONE))));
        String due = edition.due().map(deadline -> DAY.format(deadline.on())).orElse("");
        if (!due.isEmpty()) pen.line(row++, 0, "To be handed in by " + due);
        pen.subtitle(++row, "How to fill it in");
        for (String how : HOW) pen.line(++row, 0, how);
        row += 2;
        pen.subtitle(row, "Sheets");
        for (String[] each : sheets(drawing)) {
            pen.link(++row, 0, each[0], each[0]);
            pen.words(row, 1, each[1]);
        }
        row += 2;
        pen.subtitle(row, "What the ratings mean");
        int top = row + 1;
        for (Rating rating : ratings) {
            pen.strong(++row, 0, rating.label());
            pen.words(row, 1, meaning(rating));
        }
        if (!ratings.isEmpty()) pen.tones(top, row, 0, ratings);
        if (!edition.terms().help().isEmpty()) {
            row += 2;
            pen.subtitle(row, "Whom to ask");
            pen.line(row + 1, 0, edition.terms().help());
        }
        pen.protect();
    }

    private static List<String[]> sheets(Drawing drawing) {
        var sheets = new ArrayList<String[]>();
        if (drawing.has(Drawing.DETAILS))
            sheets.add(new String[] {Drawing.DETAILS, "Who fills this in"});
        for (Standard standard : drawing.ground().assessed().outline().standards())
            sheets.add(new String[] {drawing.sheetOf(standard), standard.title()});
        if (drawing.has(Drawing.PLAN))
            sheets.add(new String[] {Drawing.PLAN, "All actions, in the order of the statements"});
        sheets.add(new String[] {Drawing.SUMMARY, "How many statements have which rating"});
        return sheets;
    }

    private static String meaning(Rating rating) {
        if (rating.asks().isEmpty()) return rating.means();
        List<String> asks = rating.asks().stream().map(ask -> ask.replace('_', ' ')).toList();
        return "%s Asks for: %s.".formatted(rating.means(), String.join(", ", asks)).strip();
    }
}
