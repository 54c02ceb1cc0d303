package org.assay.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.form.Days;
import org.assay.form.Words;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What an entry in a diary needs: its day above all. */
final class DiaryRule {
    private DiaryRule() {}

    static List<Problem> problems(
            @Nullable LocalDate day,
            DiaryEntry.@Nullable Kind kind,
            String words,
            LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (day == null) problems.add(Must.DATED_PROGRESS.problem());
        else if (day.isAfter(today))
            problems.add(
                    new Problem("day", "The day is still to come. Enter the day it happened."));
        else Days.problem("day", day).ifPresent(problems::add);
        if (kind == null)
            problems.add(new Problem("kind", "Choose progress, a risk, or an additional action."));
        if (Words.blank(words)) problems.add(new Problem("words", "Enter what happened."));
        Words.problem("words", words).ifPresent(problems::add);
        return problems;
    }
}
