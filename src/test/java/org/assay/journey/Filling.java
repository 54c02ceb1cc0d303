package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Confirmations;
import org.assay.assessment.Entry;
import org.assay.assessment.Recorded;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.form.Typed;
import org.assay.form.Way;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.springframework.boot.test.context.TestComponent;

/** Answers what a journey has no need to type. */
@TestComponent
public class Filling {
    private final Assessments assessments;
    private final Confirmations confirmations;
    private final Documents documents;
    private final CareHomes homes;

    Filling(
            Assessments assessments,
            Confirmations confirmations,
            Documents documents,
            CareHomes homes) {
        this.assessments = assessments;
        this.confirmations = confirmations;
        this.documents = documents;
        this.homes = homes;
    }

    /** Answers those of the chosen items that say nothing yet. */
    void answer(Actor actor, AssessmentId id, Predicate<Item> chosen) {
        Assessed assessed = find(actor, id);
        for (Item item : assessed.outline().items()) {
            Entry entry = assessed.assessment().entry(item.ref());
            if (!chosen.test(item) || entry.answer() != null) continue;
            Typed typed = typed(actor, assessed, item);
            assertThat(homes.save(actor, id, item.ref(), typed, "", entry.version(), false))
                    .as(item.ref())
                    .isInstanceOf(Recorded.Saved.class);
        }
    }

    /** Confirms whatever is ready to be confirmed. */
    void confirm(Actor actor, AssessmentId id) {
        for (var standard : find(actor, id).evaluation().standards()) {
            for (var progress : standard.requirements()) {
                String ref = progress.requirement().ref();
                if (!progress.requirement().confirm()) continue;
                Scope.of(actor).run(() -> confirmations.confirm(actor, id, ref));
            }
        }
    }

    private Assessed find(Actor actor, AssessmentId id) {
        return Scope.of(actor).call(() -> assessments.find(actor, id));
    }

    private Typed typed(Actor actor, Assessed assessed, Item item) {
        LocalDate yesterday = LocalDate.now().minusDays(1);
        return switch (item.type()) {
            case TICK -> Typed.of("true");
            case NUMBER -> Typed.of("3");
            case PERCENTAGE -> Typed.of("96");
            case DATE ->
                    new Typed(
                            List.of(),
                            Integer.toString(yesterday.getDayOfMonth()),
                            Integer.toString(yesterday.getMonthValue()),
                            Integer.toString(yesterday.getYear()));
            case DOCUMENT -> Typed.of(document(actor, assessed, item));
            case CHOICE, CHOICES, RATING -> Typed.of(item.question().options().getFirst().id());
            default -> Typed.of("We looked at this in the spring, and wrote down what we found.");
        };
    }

    private String document(Actor actor, Assessed assessed, Item item) {
        var organisation = assessed.assessment().organisation();
        Adding added =
                Scope.of(actor)
                        .call(() ->
                                item.question().ways().contains(Way.PLACE)
                                        ? documents.place(
                                                actor,
                                                organisation,
                                                "",
                                                "Office, shelf " + item.ref())
                                        : documents.upload(
                                                actor,
                                                organisation,
                                                item.ref() + ".txt",
                                                "",
                                                text(item)));
        return ((Adding.Added) added).document().id().toString();
    }

    private static InputStream text(Item item) {
        return new ByteArrayInputStream(item.question().ask().getBytes(StandardCharsets.UTF_8));
    }
}
