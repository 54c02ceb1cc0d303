package org.assay.demo;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequest;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.evidence.Adding;
import org.assay.kernel.Actor;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.assay.organisation.BoardGroups;
import org.assay.publication.DirectorySearch;
import org.assay.publication.PublicationId;
import org.assay.publication.Returns;
import org.assay.publication.Summary;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.springframework.stereotype.Component;

/**
 * Plays what boards of the story do, and what is done for them: open rounds, give more time, ask
 * for evidence.
 */
@Component
class BoardPlot {
    private static final int SEVERAL = 10;

    private final Cast cast;
    private final BoardGroups groups;
    private final Rounds rounds;
    private final RoundRequests requests;
    private final EvidenceRequests evidence;
    private final Returns returns;
    private final Papers papers;

    BoardPlot(
            Cast cast,
            BoardGroups groups,
            Rounds rounds,
            RoundRequests requests,
            EvidenceRequests evidence,
            Returns returns,
            Papers papers) {
        this.cast = cast;
        this.groups = groups;
        this.rounds = rounds;
        this.requests = requests;
        this.evidence = evidence;
        this.returns = returns;
        this.papers = papers;
    }

    /** In the operator's scope. */
    void speak(Story.Speaking speaking, Actor operator) {
        for (String code : speaking.groups())
            if (groups.add(operator, speaking.at(), code)
                    instanceof BoardGroups.Adding.Refused refused)
                throw new IllegalStateException(refused.toString());
    }

    /** In the actor's scope. */
    void open(Story.Calling calling, Actor actor) {
        var together =
                calling.together().stream()
                        .map(key -> cast.place(key).id())
                        .collect(Collectors.toSet());
        var call =
                new Call(
                        calling.framework(),
                        calling.editionName(),
                        calling.due(),
                        new Call.Whom(Set.of(), Set.of(), calling.codes()),
                        together);
        switch (rounds.open(actor, actor.chosen(), call)) {
            case RoundOpened.Opened(RoundId round, int _, int _) -> more(calling, actor, round);
            case RoundOpened.Already(RoundId round) -> more(calling, actor, round);
            case RoundOpened.Invalid wrong -> throw new IllegalStateException(wrong.toString());
        }
    }

    private void more(Story.Calling calling, Actor actor, RoundId round) {
        if (calling.more() == null) return;
        calling.more()
                .forEach((code, until) ->
                        requests.extend(actor, round, cast.place(code).id(), until, ""));
    }

    /** In the actor's scope; what was asked before is not asked again. */
    void ask(Story.Request request, Actor actor, Map<String, PersonId> people) {
        boolean asked =
                evidence.of(actor, actor.chosen()).stream()
                        .anyMatch(one -> one.asked().equals(request.asked()));
        if (asked) return;
        var asking = new Asking(request.ref(), request.asked(), request.due());
        Outcome outcome = evidence.ask(actor, publication(request, actor), asking);
        if (!(outcome instanceof Outcome.Done(EvidenceRequest made)))
            throw new IllegalStateException(outcome.toString());
        PersonId person = people.get(request.supplier());
        Story.Paper paper = request.supplied();
        if (person == null || paper == null) return;
        Actor supplier = cast.actor(person, made.organisation());
        Scope.of(supplier).run(() -> supply(made, paper, supplier));
    }

    private void supply(EvidenceRequest request, Story.Paper paper, Actor supplier) {
        Adding adding = papers.add(supplier, paper);
        if (!(adding instanceof Adding.Added(var document)))
            throw new IllegalStateException(adding.toString());
        evidence.supply(supplier, request.id(), document.id());
        evidence.finish(supplier, request.id(), "This is what we have.");
    }

    private PublicationId publication(Story.Request request, Actor actor) {
        int slash = request.edition().indexOf('/');
        var search =
                new DirectorySearch(
                        request.of(),
                        request.edition().substring(0, slash),
                        "",
                        "",
                        "",
                        DirectorySearch.Order.NAME);
        return returns.after(actor, actor.chosen(), search, null, SEVERAL).stream()
                .filter(one -> one.edition().equals(request.edition().substring(slash + 1)))
                .filter(one -> one.code().equals(request.of()))
                .map(Summary::publication)
                .findFirst()
                .orElseThrow();
    }
}
