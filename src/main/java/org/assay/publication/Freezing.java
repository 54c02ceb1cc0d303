package org.assay.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.ItemProgress;
import org.assay.assessment.RatedProgress;
import org.assay.assessment.RatingCounts;
import org.assay.assessment.RequirementProgress;
import org.assay.assessment.StandardProgress;
import org.assay.assessment.Standing;
import org.assay.form.Answer;
import org.assay.form.Answers;
import org.assay.form.Option;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Level;
import org.assay.framework.Rating;
import org.assay.improvement.WholePlan;
import org.assay.kernel.PersonId;
import org.assay.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the snapshot of an assessment as it stands.
 *
 * @param names of those who confirmed, and who wrote into diaries
 * @param documents that answers and the plan name
 * @param plan the assessment's action plan; null for none
 */
record Freezing(
        Assessed assessed,
        Map<PersonId, String> names,
        Map<UUID, Snapshot.Document> documents,
        @Nullable WholePlan plan) {

    Snapshot snapshot(Organisation organisation, Snapshot.Published published) {
        return new Snapshot(
                Snapshot.FORMAT,
                published,
                new Snapshot.Organisation(
                        organisation.code(),
                        organisation.name(),
                        assessed.assessment().organisationType()),
                edition(assessed.edition()),
                new TreeMap<>(assessed.assessment().profile()),
                level(assessed.evaluation().level()),
                assessed.evaluation().standards().stream().map(this::standard).toList(),
                items(assessed.evaluation().details()),
                assessed.edition().rated() ? counts(assessed.evaluation().ratings()) : null,
                plan == null ? null : FreezingPlan.of(plan, documents, names),
                null,
                null,
                null);
    }

    private @Nullable List<Snapshot.Item> items(List<ItemProgress> items) {
        return items.isEmpty() ? null : items.stream().map(this::item).toList();
    }

    private static Snapshot.Counts counts(RatingCounts counts) {
        return new Snapshot.Counts(
                counts.questions(), counts.byRating(), counts.unanswered(), counts.applicable());
    }

    private static Snapshot.Edition edition(Edition edition) {
        return new Snapshot.Edition(
                edition.framework(),
                edition.edition(),
                edition.title(),
                edition.authority(),
                edition.period().from(),
                edition.period().to(),
                edition.sha256());
    }

    private static Snapshot.Level level(Level level) {
        return new Snapshot.Level(level.id(), level.label(), level.mark().id(), level.opens());
    }

    private Snapshot.Standard standard(StandardProgress standard) {
        return new Snapshot.Standard(
                standard.ref(),
                standard.standard().title(),
                standard.mandatory().complete(),
                standard.mandatory().total(),
                standard.done(),
                standard.requirements().stream().map(this::requirement).toList(),
                standard.declared().as() == null ? null : items(standard.declared().items()),
                standard.judgement() == null ? null : items(standard.judgement().items()),
                standard.standard().rated() ? counts(standard.ratings()) : null);
    }

    private Snapshot.Requirement requirement(RequirementProgress progress) {
        return new Snapshot.Requirement(
                progress.ref(),
                progress.requirement().title(),
                progress.requirement().confirm(),
                confirmed(assessed.assessment().standing(progress.ref())),
                rating(progress),
                progress.items().stream().map(this::item).toList());
    }

    private Snapshot.@Nullable Confirmed confirmed(Standing standing) {
        var at = standing.confirmedAt();
        var by = standing.confirmedBy();
        if (at == null || by == null) return null;
        return new Snapshot.Confirmed(names.getOrDefault(by, "Somebody who has left"), at);
    }

    private static Snapshot.@Nullable Rating rating(RequirementProgress progress) {
        RatedProgress rated = progress.rated();
        Rating rating = rated == null ? null : rated.counted();
        if (rated == null || rating == null) return null;
        String descriptor =
                progress.requirement().items().stream()
                        .filter(item -> item.ref().equals(progress.ref()))
                        .findFirst()
                        .flatMap(item -> item.question().option(rating.id()))
                        .map(Option::means)
                        .orElse(rating.means());
        return new Snapshot.Rating(
                rating.id(), rating.label(), rating.tone().id(), descriptor, rated.declared());
    }

    private Snapshot.Item item(ItemProgress progress) {
        Item item = progress.item();
        Entry entry = assessed.assessment().entry(item.ref());
        Answer answer = entry.answer();
        return new Snapshot.Item(
                item.ref(),
                item.ask(),
                item.type().id(),
                item.mandatory(),
                item.critical(),
                progress.state().id(),
                progress.reason(),
                answer == null ? null : Answers.toNode(answer),
                Said.of(item.question(), answer),
                entry.comment(),
                named(answer));
    }

    private List<Snapshot.Document> named(@Nullable Answer answer) {
        if (!(answer instanceof Answer.Documents(List<UUID> ids))) return List.of();
        return ids.stream().filter(documents::containsKey).map(documents::get).toList();
    }
}
