package org.assay.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.form.Days;
import org.assay.form.Words;
import org.assay.kernel.Problem;
import org.assay.publication.Snapshot;

/** What a request for evidence has to say. */
final class AskingRules {
    private static final int LONGEST = 2_000;

    private AskingRules() {}

    static List<Problem> problems(Asking asking, Snapshot snapshot, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!asking.ref().isEmpty() && !refs(snapshot).contains(asking.ref()))
            problems.add(
                    new Problem(
                            "ref",
                            "Choose a standard or a statement of this return, or the return as a whole."));
        problems.addAll(words("asked", asking.asked(), "Say which documents you want to see."));
        LocalDate due = asking.due();
        if (due == null) problems.add(new Problem("due", "Say by which day you want them."));
        else if (due.isBefore(today))
            problems.add(new Problem("due", "Choose today or a later day."));
        else Days.problem("due", due).ifPresent(problems::add);
        return problems;
    }

    /** What the words lack; blank is refused where a sentence says so. */
    static List<Problem> words(String field, String words, String blank) {
        if (Words.blank(words))
            return blank.isEmpty() ? List.of() : List.of(new Problem(field, blank));
        if (words.length() > LONGEST)
            return List.of(
                    new Problem(field, "Shorten this to %,d characters.".formatted(LONGEST)));
        return Words.problem(field, words).stream().toList();
    }

    /** Everything that can be asked about, in the order of the return. */
    static List<String> refs(Snapshot snapshot) {
        List<String> refs = new ArrayList<>();
        for (Snapshot.Standard standard : snapshot.standards()) {
            refs.add(standard.ref());
            standard.requirements().forEach(each -> refs.add(each.ref()));
        }
        return refs;
    }
}
