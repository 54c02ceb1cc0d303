package org.assay.web.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.Colleagues;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.trail.HistoryLine;
import org.springframework.stereotype.Component;

/** Says what a whole history tells, with names in the places of ids. */
@Component
public class ChangeLists {
    private final Colleagues colleagues;
    private final Documents documents;

    ChangeLists(Colleagues colleagues, Documents documents) {
        this.colleagues = colleagues;
        this.documents = documents;
    }

    /** The history of an organisation. */
    public ChangeList of(
            Actor actor,
            OrganisationId organisation,
            String address,
            String kind,
            Listing<HistoryLine> lines) {
        List<DocumentId> ids =
                lines.rows().stream()
                        .flatMap(ChangeNames::ids)
                        .distinct()
                        .map(DocumentId::new)
                        .toList();
        Map<UUID, String> titles =
                documents.findAll(actor, organisation, ids).stream()
                        .collect(
                                Collectors.toMap(
                                        document -> document.id().value(), Document::title));
        return list(address, kind, ChangeKind.OF_ORGANISATIONS, lines, titles);
    }

    /** The history of the service, where there are no documents. */
    public ChangeList ofTheService(String address, String kind, Listing<HistoryLine> lines) {
        return list(address, kind, ChangeKind.OF_THE_SERVICE, lines, Map.of());
    }

    private ChangeList list(
            String address,
            String kind,
            List<ChangeKind> among,
            Listing<HistoryLine> lines,
            Map<UUID, String> titles) {
        Set<PersonId> ids =
                lines.rows().stream()
                        .flatMap(ChangeNames::ids)
                        .map(PersonId::new)
                        .collect(Collectors.toSet());
        Map<UUID, String> people =
                colleagues.names(ids).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        named -> named.getKey().value(), Map.Entry::getValue));
        var names = new ChangeNames(people, titles);
        return new ChangeList(
                address,
                Form.of("kind", ChangeKind.of(kind, among).map(ChangeKind::id).orElse("")),
                ChangeKind.choices(among),
                lines.map(line -> line(line, names)));
    }

    /** Whether it tells that somebody of elsewhere read, whose name is all that was said. */
    static boolean read(HistoryLine line) {
        return line.what().endsWith(".read");
    }

    /** Ref of the item or requirement that an assessment's line is about; empty for the whole. */
    private static String part(HistoryLine line, String assessment) {
        String whole = "assessment/" + assessment + "/";
        boolean inside = line.what().startsWith("entry.") || line.what().startsWith("requirement.");
        return inside && line.subject().startsWith(whole)
                ? line.subject().substring(whole.length())
                : "";
    }

    private static ChangeValues values(HistoryLine line, String noun) {
        if (read(line)) return ChangeValues.of(null, null);
        return noun.equals("invitation")
                ? ChangeValues.ofInvitation(line.before(), line.after())
                : ChangeValues.of(line.before(), line.after());
    }

    static ChangeLine line(HistoryLine line, ChangeNames names) {
        List<String> path = List.of(line.subject().split("/"));
        String id = path.size() > 1 ? path.get(1) : "";
        var person = line.person();
        boolean own = person != null && line.subject().startsWith("person/" + person);
        var values = values(line, path.getFirst());
        String thing =
                switch (path.getFirst()) {
                    case "person" -> own ? "" : names.person(id);
                    case "document" -> names.document(id);
                    case "assessment" ->
                            part(line, id).isEmpty() ? "the assessment" : part(line, id);
                    case "organisation" -> id;
                    case "invitation" -> ChangeValues.invited(line.before(), line.after(), id);
                    case "framework" -> line.subject().substring(path.getFirst().length() + 1);
                    default -> "";
                };
        String href =
                switch (path.getFirst()) {
                    case "document" -> "/documents/" + id;
                    case "assessment" ->
                            line.what().equals("entry.saved")
                                    ? "/assessments/%s/items/%s/history"
                                            .formatted(id, part(line, id))
                                    : "/assessments/" + id;
                    default -> "";
                };
        return new ChangeLine(
                names.who(line),
                ChangeWords.of(line, own),
                thing,
                href,
                line.erased() ? "(erased)" : names.named(values.before()),
                line.erased() ? "(erased)" : names.named(values.after()),
                Say.moment(line.at()),
                line.shortHash());
    }
}
