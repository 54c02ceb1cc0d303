package org.assay.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Members;
import org.assay.assessment.Assessed;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** Brings together what a snapshot needs besides the assessment: people's names, and documents. */
@Component
class Surroundings {
    private final Members members;
    private final Documents documents;

    Surroundings(Members members, Documents documents) {
        this.members = members;
        this.documents = documents;
    }

    Freezing freezing(Actor actor, Assessed assessed) {
        OrganisationId organisation = assessed.assessment().organisation();
        return new Freezing(
                assessed,
                members.names(actor, organisation),
                namesDocuments(assessed) ? documents(actor, organisation) : Map.of());
    }

    private static boolean namesDocuments(Assessed assessed) {
        return assessed.assessment().entries().values().stream()
                .anyMatch(entry -> entry.answer() instanceof Answer.Documents);
    }

    private Map<UUID, Snapshot.Document> documents(Actor actor, OrganisationId organisation) {
        var byId = new HashMap<UUID, Snapshot.Document>();
        for (Document document : documents.all(actor, organisation)) {
            byId.put(document.id().value(), frozen(document));
        }
        return byId;
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
                    new Snapshot.Document(
                            id, title, "link", null, null, null, address, null);
            case Content.Place(String place) ->
                    new Snapshot.Document(id, title, "place", null, null, null, null, place);
        };
    }
}
