package org.assay.web.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.framework.Deadline;
import org.assay.framework.EditionName;
import org.assay.reporting.Demands;
import org.assay.web.home.Home.Coming;

/** The days to come by which something should be done. */
final class ComingDays {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private ComingDays() {}

    private record Leaf(LocalDate day, Coming coming) {}

    /** The soonest first; what a board asks for falls due on the board's day. */
    static List<Coming> of(List<Assessed> open, Demands.Open asked, LocalDate today) {
        var leaves = new ArrayList<Leaf>();
        for (Demands.Return one : asked.returns())
            if (!one.due().isBefore(today))
                leaves.add(
                        leaf(
                                one.due(),
                                "Hand in " + one.title(),
                                "The last day; a later return is marked as late."));
        for (Demands.Evidence one : asked.evidence())
            if (!one.due().isBefore(today))
                leaves.add(leaf(one.due(), "Supply evidence", one.asked()));
        for (Assessed one : open)
            if (asked(asked, one).isEmpty() && !asked.handedIn().contains(edition(one)))
                ofEdition(one, today)
                        .ifPresent(day ->
                                leaves.add(
                                        leaf(
                                                day,
                                                "Publish " + one.edition().shortTitle(),
                                                "The last day; later publications are marked as late.")));
        return leaves.stream().sorted(Comparator.comparing(Leaf::day)).map(Leaf::coming).toList();
    }

    /** The last day that a board gave for the assessment's return, while it is not handed in. */
    static Optional<LocalDate> asked(Demands.Open asked, Assessed assessed) {
        return asked.returns().stream()
                .filter(one -> asksFor(one.edition(), assessed))
                .map(Demands.Return::due)
                .findFirst();
    }

    /**
     * Whether a return of that edition is this assessment's, also where it is a board's overlay.
     */
    static boolean asksFor(String edition, Assessed assessed) {
        var assessment = assessed.assessment();
        return EditionName.asked(assessment.edition()).stream()
                .anyMatch(name -> edition.equals(assessment.framework() + "/" + name));
    }

    static String edition(Assessed assessed) {
        return assessed.assessment().framework() + "/" + assessed.assessment().edition();
    }

    /** The edition's own last day, while it is to come. */
    static Optional<LocalDate> ofEdition(Assessed assessed, LocalDate today) {
        return assessed.edition().due().map(Deadline::on).filter(day -> !day.isBefore(today));
    }

    private static Leaf leaf(LocalDate day, String what, String more) {
        return new Leaf(
                day,
                new Coming(Integer.toString(day.getDayOfMonth()), MONTH.format(day), what, more));
    }
}
