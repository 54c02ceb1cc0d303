package org.assay.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.account.Colleagues;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.Standing;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what a snapshot needs besides the assessment: people's names, and documents. */
@Component
class Surroundings {
    private final Colleagues colleagues;
    private final Documents documents;
    private final Plans plans;

    Surroundings(Colleagues colleagues, Documents documents, Plans plans) {
        this.colleagues = colleagues;
        this.documents = documents;
        this.plans = plans;
    }

    Freezing freezing(Actor actor, Assessed assessed) {
        OrganisationId organisation = assessed.assessment().organisation();
        var byId = new HashMap<UUID, Snapshot.Document>();
        WholePlan plan = plan(actor, assessed);
        List<DocumentId> named = named(assessed, plan);
        if (!named.isEmpty()) {
            for (Document document : documents.findAll(actor, organisation, named)) {
                byId.put(document.id().value(), frozen(document));
            }
        }
        return new Freezing(assessed, names(assessed, plan), byId, plan);
    }

    private @Nullable WholePlan plan(Actor actor, Assessed assessed) {
        if (assessed.edition().terms().plan() == null) return null;
        return plans.withDiaries(actor, assessed.assessment().id().value()).orElse(null);
    }

    private Map<PersonId, String> names(Assessed assessed, @Nullable WholePlan plan) {
        Set<PersonId> named =
                assessed.assessment().standings().values().stream()
                        .map(Standing::confirmedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (plan != null)
            for (Area area : plan.areas())
                for (Action action : area.actions())
                    action.diary().forEach(entry -> named.add(entry.by()));
        return named.isEmpty() ? Map.of() : colleagues.names(named);
    }

    private static List<DocumentId> named(Assessed assessed, @Nullable WholePlan plan) {
        Stream<UUID> planned =
                plan == null
                        ? Stream.empty()
                        : plan.areas().stream()
                                .flatMap(area -> area.actions().stream())
                                .flatMap(action -> action.monitoring().documents().stream());
        Stream<UUID> answered =
                assessed.assessment().entries().values().stream()
                        .map(Entry::answer)
                        .flatMap(answer ->
                                answer instanceof Answer.Documents(List<UUID> ids)
                                        ? ids.stream()
                                        : Stream.empty());
        return Stream.concat(answered, planned).distinct().map(DocumentId::new).toList();
    }

    private static Snapshot.Document frozen(Document document) {
        UUID id = document.id().value();
        String title = document.title();
        return switch (document.content()) {
            case Content.Upload file ->
                    new Snapshot.Document(
                            id,
                            title,
                            "upload",
                            file.fileName(),
                            file.size(),
                            file.sha256(),
                            null,
                            null);
            case Content.Link(String address) ->
                    new Snapshot.Document(id, title, "link", null, null, null, address, null);
            case Content.Place(String place) ->
                    new Snapshot.Document(id, title, "place", null, null, null, null, place);
        };
    }
}
