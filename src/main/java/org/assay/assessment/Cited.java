package org.assay.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.form.Question;
import org.assay.form.Way;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Problem;
import org.springframework.stereotype.Component;

/** Says whether an item may be answered by these documents. */
@Component
class Cited {
    private final Documents documents;

    Cited(Documents documents) {
        this.documents = documents;
    }

    /** Each has to be the organisation's own, and given in a way that the item takes. */
    List<Problem> problems(Actor actor, Assessment assessment, Item item, List<UUID> named) {
        List<DocumentId> ids = named.stream().map(DocumentId::new).toList();
        List<Document> found = documents.findAll(actor, assessment.organisation(), ids);
        if (found.size() < Set.copyOf(ids).size()) {
            return List.of(
                    new Problem(
                            "value",
                            "One of the documents is not among your organisation’s. Choose it from the list, or add it."));
        }
        Set<UUID> same = sameDocument(assessment, item.question());
        return found.stream()
                .filter(document ->
                        !takes(item.question(), document) && !same.contains(document.id().value()))
                .map(document -> new Problem("value", unfit(item.question(), document)))
                .toList();
    }

    private static boolean takes(Question question, Document document) {
        return question.ways().stream().anyMatch(way -> way.id().equals(document.content().kind()));
    }

    /** The documents of the item whose document may be named again. */
    private static Set<UUID> sameDocument(Assessment assessment, Question question) {
        String other = question.sameDocument();
        if (other == null) return Set.of();
        return assessment.entry(other).answer() instanceof Answer.Documents(List<UUID> ids)
                ? Set.copyOf(ids)
                : Set.of();
    }

    private static String unfit(Question question, Document document) {
        String ways =
                String.join(" or ", question.ways().stream().sorted().map(Cited::words).toList());
        return "“%s” is %s. Item %s takes %s%s."
                .formatted(
                        document.title(),
                        words(Way.of(document.content().kind())),
                        question.ref(),
                        ways,
                        question.sameDocument() == null
                                ? ""
                                : ", or the document of " + question.sameDocument());
    }

    private static String words(Way way) {
        return switch (way) {
            case UPLOAD -> "an uploaded file";
            case LINK -> "a link";
            case PLACE -> "the place where it is kept";
        };
    }
}
