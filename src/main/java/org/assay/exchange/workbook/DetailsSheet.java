package org.assay.exchange.workbook;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.form.Option;
import org.assay.framework.Item;
import org.assay.framework.ProfileQuestion;

/** Who fills the assessment in: what the profile says, and what is asked once of a return. */
final class DetailsSheet {
    private static final int HEAD = 3;

    private DetailsSheet() {}

    static void write(Drawing drawing) {
        if (!drawing.has(Drawing.DETAILS)) return;
        Ground ground = drawing.ground();
        var pen = new Pen(drawing.sheet(Drawing.DETAILS)).landscape();
        pen.title(0, "Your details");
        pen.link(1, 0, Drawing.INTRODUCTION, "To the introduction");
        pen.widths(50, 60);
        pen.heading(HEAD, 0, "Question");
        pen.heading(HEAD, 1, "Your answer");
        drawing.index().add(new Index.Anchor(Drawing.DETAILS, HEAD, 0, "Question"));
        int row = HEAD + 1;
        row = known(pen, row, "Organisation", ground.organisation());
        for (ProfileQuestion question : ground.edition().profile()) {
            String said = said(question, ground.assessed().assessment().profile());
            if (!said.isEmpty()) row = known(pen, row, question.ask(), said);
        }
        for (Item item : ground.edition().terms().details()) {
            String ask =
                    item.question().hint().isEmpty()
                            ? item.ask()
                            : item.ask() + "\n" + item.question().hint();
            pen.strong(row, 0, ask);
            drawing.index().add(new Index.Anchor(Drawing.DETAILS, row, 0, Values.plain(ask)));
            if (Values.fits(item.question())) drawing.input(pen, Drawing.DETAILS, row, 1, item);
            else pen.words(row, 1, "This is answered online.");
            row++;
        }
        pen.freeze(0, HEAD + 1);
        pen.protect();
    }

    /** A line that is locked: it is changed in the profile. */
    private static int known(Pen pen, int row, String ask, String said) {
        pen.strong(row, 0, ask);
        pen.words(row, 1, said);
        return row + 1;
    }

    private static String said(ProfileQuestion question, Map<String, String> profile) {
        var chosen = Arrays.asList(profile.getOrDefault(question.ref(), "").split(","));
        return question.options().stream()
                .filter(option -> chosen.contains(option.id()))
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }
}
