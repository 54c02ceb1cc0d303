package org.assay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.publication.Withdrawing;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of those asked, and of their ratings, is what counting all anew gives. */
@HouseUnderTest
class KeptAskedTest extends RoundOfThree {
    private static final String KEPT =
            """
            select jsonb_build_object(
              'asked', (select jsonb_agg(to_jsonb(a) order by a.board_id, a.organisation_id)
                from reporting.asked a where a.round_id = :round),
              'totals', (select jsonb_agg(to_jsonb(t) order by t.board_id, t.what, t.edition, t.part)
                from reporting.total t where t.round_id = :round and t.counts <> '{}'))::text
            """;
    private static final List<String> RATINGS = List.of("fully_met", "partly_met", "not_met");

    private final Withdrawing withdrawing;
    private final JdbcClient owner;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    KeptAskedTest(
            Boards made,
            People people,
            Rounds rounds,
            RoundRequests requests,
            BoardViews views,
            Withdrawing withdrawing,
            @Qualifier("owner") JdbcClient owner,
            JdbcClient database,
            TransactionTemplate transaction) {
        super(made, people, rounds, requests, views);
        this.withdrawing = withdrawing;
        this.owner = owner;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void isRightAfterWhateverHappens() {
        Map<Agency, AssessmentId> begun = begin(hospital, council, homes);
        var standing = new ArrayList<Map.Entry<Agency, Publication>>();
        var chance = new Random(7);
        for (int n = 0; n < 40; n++) {
            Agency agency = List.of(hospital, council, homes).get(chance.nextInt(3));
            switch (chance.nextInt(6)) {
                case 0, 1 -> {
                    String rating = RATINGS.get(chance.nextInt(3));
                    String ref = List.of("1.1", "1.2", "2.1").get(chance.nextInt(3));
                    made.change(agency, begun.get(agency), ref, rating);
                    standing.removeIf(each -> each.getKey().equals(agency));
                    standing.add(Map.entry(agency, made.handIn(agency, begun.get(agency))));
                }
                case 2 -> {
                    if (!standing.isEmpty()) takeBack(standing.removeLast());
                }
                case 3 -> extend(agency, n);
                case 4 -> release(agency);
                default -> askAgain(agency);
            }
        }
        assertThat(kept(round)).contains("fully_met").isEqualTo(countedAnew(round));
    }

    @Test
    void comparesWithTheEditionBeforeWhicheverCameFirst() {
        handIn(hospital, edition, SOME);
        Edition later = made.later(edition, due);
        RoundId next = ask(later, hospital, council);
        for (Agency agency : List.of(hospital, council)) {
            AssessmentId again = made.begin(agency, later);
            for (String ref : List.of("1.5", "1.6", "2.1"))
                made.change(agency, again, ref, "fully_met");
            made.handIn(agency, again);
        }
        handIn(council, edition, SOME);
        assertThat(kept(next)).contains("\"before\"", "\"again\"").isEqualTo(countedAnew(next));
        assertThat(
                        Scope.of(board.officer())
                                .call(() -> views.of(board.officer(), next, AgencySearch.ALL))
                                .both())
                .isEqualTo(2);
    }

    @Test
    void losesNobodyWhenManyHandInWhileMoreAreAsked() throws Exception {
        var all = new ArrayList<Agency>();
        for (int n = 0; n < 8; n++) all.add(made.agency("Agency " + n, Boards.TYPE, "upton"));
        Map<Agency, AssessmentId> begun = begin(all.toArray(Agency[]::new));
        var work = new ArrayList<Callable<Object>>();
        for (Agency agency : all) {
            work.add(() -> made.handIn(agency, begun.get(agency)));
            work.add(() -> {
                askAgain(agency);
                return agency;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Object> each : threads.invokeAll(work)) each.get();
        }
        assertThat(view().tally().handedIn()).isEqualTo(8);
        assertThat(kept(round)).isEqualTo(countedAnew(round));
    }

    @Test
    void aBoardSeesNoRowOfAnothersRound() {
        handIn(hospital, edition, SOME);
        Actor other = made.board().officer();
        for (String table : List.of("reporting.asked", "reporting.total"))
            for (Actor stranger : List.of(other, hospital.administrator()))
                assertThat(seen(stranger, table)).as(table).isZero();
        assertThat(seen(board.officer(), "reporting.asked")).isEqualTo(3);
    }

    @Test
    void onlyThoseWhoFollowLearnWhoHasBegun() {
        made.answer(council, made.begin(council, edition), "1.1", "fully_met");
        made.begin(homes, edition);
        assertThat(begun(board.officer()))
                .containsOnly(Map.entry(council, true), Map.entry(homes, false));
        assertThat(begun(made.board().officer())).isEmpty();
        assertThat(begun(hospital.administrator())).isEmpty();
    }

    /** Who has begun of all three, and whether they have answered anything. */
    private Map<Agency, Boolean> begun(Actor actor) {
        var begun = new LinkedHashMap<Agency, Boolean>();
        for (Agency agency : List.of(hospital, council, homes))
            Scope.of(actor)
                    .run(() ->
                            transaction.executeWithoutResult(status ->
                                    database.sql(
                                                    "select answered from reporting.begun(array[?], ?, ?, array[?])")
                                            .params(
                                                    board.id().value(),
                                                    edition.framework(),
                                                    edition.edition(),
                                                    agency.id().value())
                                            .query(Boolean.class)
                                            .optional()
                                            .ifPresent(any -> begun.put(agency, any))));
        return begun;
    }

    private long seen(Actor actor, String table) {
        return Scope.of(actor)
                .call(() ->
                        transaction.execute(status ->
                                database.sql(
                                                "select count(*) from %s where round_id = ?"
                                                        .formatted(table))
                                        .param(round.value())
                                        .query(Long.class)
                                        .single()));
    }

    private Map<Agency, AssessmentId> begin(Agency... agencies) {
        var begun = new LinkedHashMap<Agency, AssessmentId>();
        for (Agency agency : agencies) {
            begun.put(agency, made.begin(agency, edition));
            SOME.forEach((ref, rating) -> made.answer(agency, begun.get(agency), ref, rating));
        }
        return begun;
    }

    private void takeBack(Map.Entry<Agency, Publication> which) {
        Actor actor = which.getKey().administrator();
        Scope.of(actor)
                .run(() ->
                        withdrawing.withdraw(actor, which.getValue().id(), "A figure was wrong."));
    }

    private void extend(Agency agency, int days) {
        if (!askedNow().contains(agency.id().value())) return;
        Scope.of(board.officer())
                .run(() ->
                        requests.extend(
                                board.officer(), round, agency.id(), due.plusDays(1 + days), ""));
    }

    private void release(Agency agency) {
        if (!askedNow().contains(agency.id().value())) return;
        Scope.of(board.officer()).run(() -> requests.withdraw(board.officer(), round, agency.id()));
    }

    private void askAgain(Agency agency) {
        Scope.of(board.officer())
                .run(() ->
                        rounds.ask(
                                board.officer(),
                                round,
                                new Call.Whom(Set.of(), Set.of(), List.of(agency.code()))));
    }

    private Set<Object> askedNow() {
        return new HashSet<>(
                owner.sql(
                                "select organisation_id from round.request where round_id = ? and withdrawn_at is null")
                        .param(round.value())
                        .query((row, n) -> row.getObject(1))
                        .list());
    }

    private String kept(RoundId of) {
        return owner.sql(KEPT).param("round", of.value()).query(String.class).single();
    }

    private String countedAnew(RoundId of) {
        owner.sql("delete from reporting.asked where round_id = ?").param(of.value()).update();
        owner.sql("delete from reporting.total where round_id = ?").param(of.value()).update();
        owner.sql(
                        """
                        select reporting.follow(:round, array(
                          select organisation_id from round.request where round_id = :round))
                        """)
                .param("round", of.value())
                .query(rows -> {});
        return kept(of);
    }
}
