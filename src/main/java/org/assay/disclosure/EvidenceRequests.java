package org.assay.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assay.disclosure.EvidenceRequest.Closed;
import org.assay.disclosure.EvidenceRequest.Supplied;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.PublicationId;
import org.assay.publication.Publications;
import org.assay.publication.Publications.Opened.Whole;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A recipient asks for documents behind a return it received; the organisation supplies them;
 * either closes the request. Each change is in the history of the organisation whose person made
 * it.
 */
@Service
public class EvidenceRequests {
    private static final int MOST = 100;

    /** A return with what was asked about it, as far as the asker may see. */
    public record About(Whole whole, List<EvidenceRequest> requests) {
        /** What can be asked about: refs of standards and statements. */
        public List<String> refs() {
            return AskingRules.refs(whole.snapshot());
        }
    }

    private final Publications publications;
    private final Documents documents;
    private final JdbcRequests rows;
    private final RequestLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRequests(
            Publications publications,
            Documents documents,
            JdbcRequests rows,
            RequestLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.publications = publications;
        this.documents = documents;
        this.rows = rows;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was asked about a return: all of it for its organisation, one's own for a recipient.
     *
     * @param actor null for somebody who is not signed in
     */
    @Transactional
    public About about(@Nullable Actor actor, PublicationId publication) {
        Whole whole = whole(actor, publication);
        return new About(
                whole,
                rows.about(publication).stream().filter(each -> maySee(actor, each)).toList());
    }

    /** Open ones by their due day, then those that are closed, for whoever may see them. */
    @Transactional(readOnly = true)
    public List<EvidenceRequest> of(Actor actor, OrganisationId place) {
        actor.require(actor.may(Right.SEE_RETURNS, place) ? Right.SEE_RETURNS : Right.VIEW, place);
        return rows.of(place);
    }

    @Transactional(readOnly = true)
    public EvidenceRequest find(@Nullable Actor actor, RequestId id) {
        return rows.find(id).filter(each -> maySee(actor, each)).orElseThrow(NotFound::new);
    }

    /** Asks, on behalf of a recipient of the return, as long as it stands. */
    @Transactional
    public Outcome ask(Actor actor, PublicationId publication, Asking asking) {
        Whole whole = whole(actor, publication);
        List<OrganisationId> mine = recipients(actor, whole);
        if (mine.isEmpty())
            actor.require(Right.REQUEST_EVIDENCE, whole.publication().organisation());
        if (!whole.publication().stands())
            return new Outcome.Refused(
                    List.of(
                            Problem.whole(
                                    "This return was taken back. Ask for evidence of the next one.")));
        List<Problem> problems =
                new ArrayList<>(
                        AskingRules.problems(asking, whole.snapshot(), London.today(clock)));
        OrganisationId recipient = recipient(actor, mine, asking.recipient(), problems);
        if (!problems.isEmpty() || asking.due() == null || recipient == null)
            return new Outcome.Refused(problems);
        var request =
                new EvidenceRequest(
                        RequestId.next(),
                        publication,
                        whole.publication().organisation(),
                        recipient,
                        asking.ref(),
                        asking.asked(),
                        asking.due(),
                        now(),
                        actor.name(),
                        List.of(),
                        null);
        if (!rows.add(request, actor.person(), MOST))
            return new Outcome.Refused(
                    List.of(
                            Problem.whole(
                                    "There are %d requests about this return. Ask about more than one document in a request."
                                            .formatted(MOST))));
        say(actor, recipient, request, "evidence.requested", asking.asked());
        letters.asked(request, whole);
        return new Outcome.Done(request);
    }

    /** Supplies a document of the organisation's own; supplying it twice changes nothing. */
    @Transactional
    public Outcome supply(Actor actor, RequestId id, DocumentId document) {
        EvidenceRequest request = ours(actor, rows.hold(id).orElseThrow(NotFound::new));
        if (!request.open()) return new Outcome.Closed(request);
        if (request.supplied().stream().anyMatch(each -> each.document().equals(document)))
            return new Outcome.Done(request);
        List<Document> found =
                documents.findAll(actor, request.organisation(), List.of(document)).stream()
                        .filter(each -> !each.isWithdrawn())
                        .toList();
        if (found.isEmpty())
            return new Outcome.Refused(
                    List.of(
                            new Problem(
                                    "document",
                                    "Choose a document from the list of your organisation's evidence.")));
        if (request.supplied().size() >= MOST)
            return new Outcome.Refused(
                    List.of(
                            new Problem(
                                    "document",
                                    "%d documents are supplied already. Ask for a further request."
                                            .formatted(MOST))));
        var supplied = new Supplied(document, found.getFirst().title(), now(), actor.name());
        rows.supply(request, supplied, actor.person());
        say(
                actor,
                request.organisation(),
                request,
                "evidence.supplied",
                supplied.title() + ", document/" + document);
        letters.supplied(request, supplied);
        return new Outcome.Done(request.with(supplied));
    }

    /** Whether the actor's organisation may still supply something for it. */
    public boolean maySupply(Actor actor, EvidenceRequest request) {
        return request.open() && actor.may(Right.ANSWER, request.organisation());
    }

    /** The organisation says that it has given all it will give. */
    @Transactional
    public Outcome finish(Actor actor, RequestId id, String words) {
        EvidenceRequest request = ours(actor, rows.hold(id).orElseThrow(NotFound::new));
        return close(actor, request, request.organisation(), words);
    }

    /** The recipient says that it has what it needs, or needs nothing any more. */
    @Transactional
    public Outcome end(Actor actor, RequestId id, String words) {
        EvidenceRequest request = rows.hold(id).orElseThrow(NotFound::new);
        if (!maySee(actor, request)) throw new NotFound();
        actor.require(Right.REQUEST_EVIDENCE, request.recipient());
        return close(actor, request, request.recipient(), words);
    }

    private Outcome close(
            Actor actor, EvidenceRequest request, OrganisationId place, String words) {
        if (!request.open()) return new Outcome.Closed(request);
        List<Problem> problems = AskingRules.words("words", words, "");
        if (!problems.isEmpty()) return new Outcome.Refused(problems);
        var closed = new Closed(now(), actor.name(), place, words.strip());
        rows.close(request.id(), closed, actor.person());
        say(actor, place, request, "evidence.request-closed", closed.words());
        letters.closed(request, closed);
        return new Outcome.Done(request.with(closed));
    }

    private EvidenceRequest ours(Actor actor, EvidenceRequest request) {
        if (!maySee(actor, request)) throw new NotFound();
        actor.require(Right.ANSWER, request.organisation());
        return request;
    }

    private Whole whole(@Nullable Actor actor, PublicationId publication) {
        if (publications.open(actor, publication) instanceof Whole whole
                && whole.publication().handedIn()) return whole;
        throw new NotFound();
    }

    /** Those recipients of the return for which the actor may ask. */
    private static List<OrganisationId> recipients(Actor actor, Whole whole) {
        return whole.publication().handedInTo().stream()
                .filter(place -> actor.may(Right.REQUEST_EVIDENCE, place))
                .toList();
    }

    /** The one of them that is named, else the chosen one, else the only one; null for none. */
    private static @Nullable OrganisationId recipient(
            Actor actor,
            List<OrganisationId> mine,
            @Nullable OrganisationId named,
            List<Problem> problems) {
        if (named != null && mine.contains(named)) return named;
        if (named == null && mine.size() == 1) return mine.getFirst();
        OrganisationId chosen = actor.organisation();
        if (named == null && chosen != null && mine.contains(chosen)) return chosen;
        problems.add(
                new Problem(
                        "recipient",
                        named == null
                                ? "You work for several recipients of this return. Say for which of them you ask."
                                : "Name a recipient of this return that you work for."));
        return null;
    }

    private static boolean maySee(@Nullable Actor actor, EvidenceRequest request) {
        return actor != null
                && (actor.may(Right.VIEW, request.organisation())
                        || actor.may(Right.SEE_RETURNS, request.recipient()));
    }

    private void say(
            Actor actor, OrganisationId place, EvidenceRequest request, String what, String after) {
        events.publishEvent(Change.by(actor, place, what, request.subject(), null, after));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
