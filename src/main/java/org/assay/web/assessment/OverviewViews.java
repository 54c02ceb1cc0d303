package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.ItemProgress;
import org.assay.assessment.LevelAhead;
import org.assay.assessment.Standing;
import org.assay.framework.Level;
import org.assay.framework.Requirement;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.web.assessment.OverviewView.Missing;
import org.assay.web.assessment.OverviewView.Next;
import org.assay.web.assessment.OverviewView.Place;
import org.assay.web.assessment.OverviewView.Step;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;

/** Makes the overview: progress, the level now, and what the next one needs. */
@Component
class OverviewViews {
    private final Roll roll;
    private final PublishedViews published;

    OverviewViews(Roll roll, PublishedViews published) {
        this.roll = roll;
        this.published = published;
    }

    /**
     * @param deadline how long there is, in words; empty for nothing to say
     */
    OverviewView of(Actor actor, Assessed assessed, String organisationName, String deadline) {
        OrganisationId organisation = assessed.assessment().organisation();
        var names = Names.of(roll.of(actor, organisation));
        List<Requirement> toConfirm =
                assessed.evaluation().standards().stream()
                        .flatMap(standard -> standard.requirements().stream())
                        .filter(progress ->
                                progress.requirement().confirm() && progress.mandatory() > 0)
                        .map(progress -> progress.requirement())
                        .toList();
        List<Entry> brought =
                assessed.assessment().entries().values().stream()
                        .filter(Entry::broughtForward)
                        .toList();
        return new OverviewView(
                assessed,
                organisationName,
                deadline,
                toConfirm.stream()
                        .filter(r -> assessed.assessment().standing(r.ref()).confirmed())
                        .count(),
                toConfirm.size(),
                steps(assessed),
                next(assessed, names),
                published.of(actor, assessed),
                0,
                brought.size(),
                brought.stream()
                        .map(Entry::ref)
                        .min(OverviewViews::byRef)
                        .map(r -> Places.item(assessed, r))
                        .orElse(""),
                actor.may(Right.PUBLISH, organisation));
    }

    private static int byRef(String one, String other) {
        return java.util.Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String ref) {
        return java.util.Arrays.stream(ref.split("\\D+"))
                .filter(n -> !n.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static List<Step> steps(Assessed assessed) {
        List<Level> levels = new ArrayList<>(assessed.edition().levels());
        Collections.reverse(levels);
        Level now = assessed.evaluation().level();
        int at = levels.indexOf(now);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            Place place =
                    i < at
                            ? Place.PASSED
                            : i == at ? Place.NOW : i == at + 1 ? Place.NEXT : Place.LATER;
            steps.add(new Step(level.label(), says(level, place), place));
        }
        return steps;
    }

    private static String says(Level level, Place place) {
        String opens =
                level.opens().isEmpty()
                        ? "Opens nothing."
                        : "Opens " + String.join(", ", level.opens()) + ".";
        return switch (place) {
            case PASSED -> "Passed. " + opens;
            case NOW -> opens;
            case NEXT, LATER -> level.needs() + " " + opens;
        };
    }

    private static @org.jspecify.annotations.Nullable Next next(Assessed assessed, Names names) {
        return assessed.evaluation().ahead().stream()
                .filter(ahead -> ahead.besides().isEmpty())
                .findFirst()
                .or(() -> assessed.evaluation().ahead().stream().findFirst())
                .map(ahead -> next(assessed, ahead, names))
                .orElse(null);
    }

    private static Next next(Assessed assessed, LevelAhead ahead, Names names) {
        return new Next(
                ahead.level().label(),
                ahead.items().stream().map(item -> item(assessed, item, names)).toList(),
                ahead.toConfirm().stream()
                        .filter(requirement -> complete(assessed, requirement))
                        .map(requirement -> confirmation(assessed, requirement, names))
                        .toList(),
                ahead.besides());
    }

    private static boolean complete(Assessed assessed, Requirement requirement) {
        return assessed.evaluation()
                .requirement(requirement.ref())
                .filter(p -> p.confirmable())
                .isPresent();
    }

    private static Missing item(Assessed assessed, ItemProgress progress, Names names) {
        String ref = progress.ref();
        return new Missing(
                ref,
                progress.item().ask(),
                progress.reason(),
                assessed.outline()
                        .requirementOf(ref)
                        .map(requirement -> owner(assessed, requirement.ref(), names))
                        .orElse(""),
                Words.effort(progress.item().type()),
                Places.item(assessed, ref));
    }

    private static Missing confirmation(Assessed assessed, Requirement requirement, Names names) {
        return new Missing(
                requirement.ref(),
                requirement.title(),
                "All its items are complete.",
                owner(assessed, requirement.ref(), names),
                "Check and confirm",
                Places.requirement(assessed, requirement.ref()));
    }

    private static String owner(Assessed assessed, String requirement, Names names) {
        Standing standing = assessed.assessment().standing(requirement);
        return standing.owner() == null ? "" : names.of(standing.owner());
    }

    static String dates(Assessed assessed) {
        var period = assessed.edition().period();
        return List.of(period.from(), period.to()).stream()
                .map(Say::day)
                .collect(Collectors.joining(" to "));
    }
}
