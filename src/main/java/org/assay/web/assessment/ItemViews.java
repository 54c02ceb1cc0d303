package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.ItemProgress;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.framework.Item;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** Makes the rows and editors of items. */
final class ItemViews {
    private final Assessed assessed;
    private final Names names;
    private final List<Document> documents;
    private final Map<UUID, String> titles;
    private final OpenItem open;

    ItemViews(Assessed assessed, Names names, List<Document> documents, OpenItem open) {
        this.assessed = assessed;
        this.names = names;
        this.documents = documents;
        this.titles = StandardViews.titles(documents);
        this.open = open;
    }

    ItemView of(ItemProgress progress) {
        Item item = progress.item();
        Entry entry = assessed.assessment().entry(item.ref());
        String offered = assessed.assessment().offered(item);
        Form typed = open.ref().equals(item.ref()) ? open.form() : null;
        return new ItemView(
                item,
                entry,
                state(progress),
                Words.answer(item.question(), entry.answer(), entry.comment(), titles),
                reason(progress),
                open.ref().equals(item.ref()),
                typed == null ? form(entry, offered) : typed,
                saved(entry),
                offered,
                choices(item, entry.answer(), open.ref().equals(item.ref())));
    }

    private static Form form(Entry entry, String offered) {
        return offered.isEmpty()
                ? Typing.form(entry.answer(), entry.comment())
                : Typing.form(new Answer.Text(offered), "");
    }

    private static ItemView.State state(ItemProgress progress) {
        return switch (progress.state()) {
            case COMPLETE -> ItemView.State.COMPLETE;
            case STALE -> ItemView.State.STALE;
            case BROUGHT_FORWARD -> ItemView.State.BROUGHT_FORWARD;
            case ANSWERED -> ItemView.State.NOT_COMPLETE;
            case UNANSWERED ->
                    progress.item().mandatory()
                            ? ItemView.State.MANDATORY
                            : ItemView.State.OPTIONAL;
        };
    }

    private static String reason(ItemProgress progress) {
        return switch (progress.state()) {
            case COMPLETE, UNANSWERED, BROUGHT_FORWARD -> "";
            case ANSWERED, STALE -> progress.reason();
        };
    }

    private String saved(Entry entry) {
        if (entry.at() == null) return "";
        return "Saved %s by %s".formatted(Say.moment(entry.at()), names.of(entry.by()));
    }

    /** Those that the answer names; for an item that stands open, others to choose from too. */
    private List<ItemView.DocumentChoice> choices(
            Item item, @Nullable Answer answer, boolean others) {
        if (item.type() != AnswerType.DOCUMENT) return List.of();
        Set<UUID> chosen =
                answer instanceof Answer.Documents(List<UUID> ids) ? Set.copyOf(ids) : Set.of();
        return documents.stream()
                .filter(document ->
                        chosen.contains(document.id().value()) || others && offered(item, document))
                .map(document ->
                        new ItemView.DocumentChoice(
                                document.id().toString(),
                                document.title(),
                                about(document),
                                chosen.contains(document.id().value())))
                .toList();
    }

    /**
     * Documents of a kind that the item takes, and those of the item whose document may be named
     * again.
     */
    private boolean offered(Item item, Document document) {
        boolean kind =
                item.question().ways().stream()
                        .anyMatch(way -> way.id().equals(document.content().kind()));
        return kind || ofSameDocument(item).contains(document.id().value());
    }

    private Set<UUID> ofSameDocument(Item item) {
        String other = item.question().sameDocument();
        if (other == null) return Set.of();
        return assessed.assessment().entry(other).answer()
                        instanceof Answer.Documents(List<UUID> ids)
                ? Set.copyOf(ids)
                : Set.of();
    }

    private static String kind(Document document) {
        return switch (document.content()) {
            case Content.Upload _ -> "File";
            case Content.Link _ -> "Link";
            case Content.Place _ -> "Place";
        };
    }

    private static String about(Document document) {
        return "%s, added %s".formatted(kind(document), Say.day(document.addedAt()));
    }
}
