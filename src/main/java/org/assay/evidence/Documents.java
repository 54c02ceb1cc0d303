package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation's documents: adding, finding, opening, renaming and withdrawing them. */
@Service
public class Documents {
    private final JdbcDocuments rows;
    private final Reception reception;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Documents(
            JdbcDocuments rows,
            Reception reception,
            Reading reading,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.reception = reception;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How large a file may be, in bytes. */
    public long limit() {
        return reception.limit();
    }

    /**
     * Takes a file in. The stream is read once and not closed. No transaction is open while the
     * bytes come in: that may take long.
     *
     * @param fileName as the sender called it
     * @param title empty to make it from the file's name
     * @throws java.io.UncheckedIOException when the sender breaks off
     */
    public Adding upload(
            Actor actor,
            OrganisationId organisation,
            String fileName,
            String title,
            InputStream bytes) {
        actor.require(Right.ANSWER, organisation);
        String called = title.isBlank() ? FileName.title(FileName.of(fileName)) : title.strip();
        Optional<Problem> badTitle = title.isBlank() ? Optional.empty() : Words.title(called);
        if (badTitle.isPresent()) return new Adding.Refused(badTitle.get());
        return switch (reception.take(fileName, bytes)) {
            case Reception.Outcome.Refused(Problem problem) -> new Adding.Refused(problem);
            case Reception.Outcome.Kept(Content.Upload upload) ->
                    transaction.execute(status -> add(actor, organisation, called, upload));
        };
    }

    /**
     * Notes a link; nobody opens it but the people who read it.
     *
     * @param title empty to use the link itself
     */
    @Transactional
    public Adding link(Actor actor, OrganisationId organisation, String title, String link) {
        actor.require(Right.ANSWER, organisation);
        return told(
                actor,
                organisation,
                title,
                Words.link(link.strip()),
                new Content.Link(link.strip()),
                link);
    }

    /**
     * Notes where something is kept.
     *
     * @param title empty to use the place itself
     */
    @Transactional
    public Adding place(Actor actor, OrganisationId organisation, String title, String place) {
        actor.require(Right.ANSWER, organisation);
        return told(
                actor,
                organisation,
                title,
                Words.place(place.strip()),
                new Content.Place(place.strip()),
                place);
    }

    /**
     * Adds what was given in one of the three ways. No transaction is open while a file comes in.
     */
    public Adding add(Actor actor, OrganisationId organisation, Offer offer) {
        actor.require(Right.ANSWER, organisation);
        if (offer.given() != 1) return new Adding.Refused(new Problem("file", one(offer.given())));
        Offer.Bytes file = offer.file();
        if (file == null) {
            return transaction.execute(status ->
                    offer.link().isBlank()
                            ? place(actor, organisation, offer.title(), offer.place())
                            : link(actor, organisation, offer.title(), offer.link()));
        }
        try (InputStream bytes = file.open()) {
            return upload(actor, organisation, offer.fileName(), offer.title(), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String one(long given) {
        return given == 0
                ? "Choose a file, paste a link, or say where the document is kept"
                : "Give one of the three: a file, a link, or where it is kept. Add the others afterwards";
    }

    @Transactional(readOnly = true)
    public Listing<Document> list(Actor actor, OrganisationId organisation, DocumentSearch search) {
        actor.require(Right.VIEW, organisation);
        return rows.list(organisation, search);
    }

    /**
     * Those that are looked for, the newest first, for other programs.
     *
     * @param after the last one that the caller has; null for the beginning
     */
    @Transactional(readOnly = true)
    public List<Document> listAfter(
            Actor actor,
            OrganisationId organisation,
            DocumentSearch search,
            @Nullable DocumentId after,
            int limit) {
        actor.require(Right.VIEW, organisation);
        return rows.listAfter(organisation, search, after, limit);
    }

    /** Whose it is, for whoever may see it; nothing is read of it. */
    @Transactional(readOnly = true)
    public OrganisationId organisationOf(Actor actor, DocumentId id) {
        return reading.visible(actor, id).organisation();
    }

    /** Those of one's own organisation among the ids, for a page that shows several. */
    @Transactional(readOnly = true)
    public List<Document> findAll(Actor actor, OrganisationId organisation, List<DocumentId> ids) {
        actor.require(Right.VIEW, organisation);
        return rows.findAll(ids).stream()
                .filter(document -> document.organisation().equals(organisation))
                .toList();
    }

    /**
     * What somebody may want to cite: the documents named already, then the latest others.
     *
     * @param others how many of the others at most
     */
    @Transactional(readOnly = true)
    public List<Document> offered(
            Actor actor, OrganisationId organisation, List<DocumentId> named, int others) {
        actor.require(Right.VIEW, organisation);
        return rows.offered(organisation, named, others);
    }

    /** The document and, for its own organisation, where it is used. */
    @Transactional
    public DocumentInUse inUse(Actor actor, DocumentId id) {
        Document document = reading.seen(actor, id);
        boolean own = actor.may(Right.VIEW, document.organisation());
        return new DocumentInUse(document, own ? reading.citing(document) : List.of());
    }

    /** Its bytes; a link or a place has none and is not found. */
    @Transactional
    public Opening open(Actor actor, DocumentId id) {
        return reading.open(actor, id, (document, upload) -> true);
    }

    /** The same, of these types alone; another is not found. */
    @Transactional
    public Opening open(Actor actor, DocumentId id, Set<String> mediaTypes) {
        return reading.open(
                actor, id, (document, upload) -> mediaTypes.contains(upload.mediaType()));
    }

    /** The same, of this organisation alone; another's is not found, whoever else may open it. */
    @Transactional
    public Opening open(Actor actor, DocumentId id, OrganisationId organisation) {
        return reading.open(
                actor, id, (document, upload) -> document.organisation().equals(organisation));
    }

    @Transactional
    public Renaming rename(Actor actor, DocumentId id, String title) {
        Document document = reading.own(actor, id, Right.ANSWER);
        String called = title.strip();
        Optional<Problem> problem = Words.title(called);
        if (problem.isPresent()) return new Renaming.Refused(problem.get());
        if (!called.equals(document.title())) {
            rows.rename(id, called);
            record(actor, document, "document.renamed", document.title(), called);
        }
        return new Renaming.Renamed(reading.own(actor, id, Right.ANSWER));
    }

    /** Takes it off the list. Its bytes stay, because a publication may have frozen them. */
    @Transactional
    public Withdrawal withdraw(Actor actor, DocumentId id) {
        Document document = reading.own(actor, id, Right.ANSWER);
        List<Citation> citations = reading.citing(document);
        if (!citations.isEmpty()) return new Withdrawal.StillCited(citations);
        if (!document.isWithdrawn()) {
            rows.withdraw(id, clock.instant());
            record(actor, document, "document.withdrawn", document.title(), null);
        }
        return new Withdrawal.Withdrawn(reading.own(actor, id, Right.ANSWER));
    }

    /** Puts it on the list again. */
    @Transactional
    public Document restore(Actor actor, DocumentId id) {
        Document document = reading.own(actor, id, Right.ANSWER);
        if (!document.isWithdrawn()) return document;
        rows.withdraw(id, null);
        record(actor, document, "document.restored", null, document.title());
        return reading.own(actor, id, Right.ANSWER);
    }

    private Adding told(
            Actor actor,
            OrganisationId organisation,
            String title,
            Optional<Problem> problem,
            Content content,
            String words) {
        if (problem.isPresent()) return new Adding.Refused(problem.get());
        String called = title.isBlank() ? shortened(words.strip()) : title.strip();
        return Words.title(called)
                .<Adding>map(Adding.Refused::new)
                .orElseGet(() -> add(actor, organisation, called, content));
    }

    private Adding add(Actor actor, OrganisationId organisation, String title, Content content) {
        var document =
                new Document(
                        DocumentId.next(),
                        organisation,
                        title,
                        content,
                        actor.person(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        rows.insert(document);
        record(actor, document, "document.added", null, Facts.of(document));
        return new Adding.Added(document);
    }

    private void record(
            Actor actor,
            Document document,
            String what,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(
                Change.by(actor, document.organisation(), what, document.subject(), before, after));
    }

    private static String shortened(String words) {
        String line = words.lines().findFirst().orElse("");
        if (line.length() <= Words.TITLE) return line;
        int end = line.offsetByCodePoints(0, line.codePointCount(0, Words.TITLE - 1));
        return line.substring(0, end) + "…";
    }
}
