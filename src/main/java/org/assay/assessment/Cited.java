package org.assay.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.form.NoneAllowed;
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

    /**
     * Each has to be the organisation's own, on its list, somewhere, and given in a way that the
     * item takes.
     */
    List<Problem> problems(Actor actor, Assessment assessment, Item item, List<UUID> named) {
        List<DocumentId> ids = named.stream().map(DocumentId::new).toList();
        List<Document> found = documents.findAll(actor, assessment.organisation(), ids);
        if (found.size() < Set.copyOf(ids).size()) {
            return List.of(
                    new Problem(
                            "value",
                            "One of the documents is not among your organisation’s. Choose it from the list, or add it."));
        }
        for (Document document : found)
            if (document.isWithdrawn() && !cites(assessment.entry(item.ref()), document))
                return List.of(new Problem("value", withdrawn(document)));
        for (Document document : found)
            if (document.content() instanceof Content.Place(String place)
                    && NoneAllowed.isNone(place))
                return List.of(new Problem("value", nowhere(item, document, place)));
        Set<UUID> same = sameDocument(assessment, item.question());
        return found.stream()
                .filter(document ->
                        !takes(item.question(), document) && !same.contains(document.id().value()))
                .map(document -> new Problem("value", unfit(item.question(), document)))
                .toList();
    }

    /** What an answer names already may stay: it was on the list then. */
    private static boolean cites(Entry entry, Document document) {
        return entry.answer() instanceof Answer.Documents(List<UUID> ids)
                && ids.contains(document.id().value());
    }

    private static String withdrawn(Document document) {
        return "“%s” was withdrawn from your documents. Choose another, or put it on the list again."
                .formatted(document.title());
    }

    private static String nowhere(Item item, Document document, String place) {
        return "“%s” names no place: “%s” is not accepted as the document of %s. Say where it is kept, or choose another."
                .formatted(document.title(), place, item.ref());
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
