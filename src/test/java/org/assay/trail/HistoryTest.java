package org.assay.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseUnderTest
class HistoryTest {
    private static final Instant MORNING = Instant.parse("2020-03-04T09:00:00Z");

    private final History history;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private final OrganisationId home = OrganisationId.next();
    private final Actor gwen = Changes.member(home);

    HistoryTest(
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.changes = new Changes(events, transactions);
        this.events = events;
        this.transactions = transactions;
    }

    @AfterEach
    void letTheClockRun() {
        TestClock.reset();
    }

    @Test
    void showsTheNewestFirstWithValuesBeforeAndAfter() {
        changes.save(gwen, "assessment/1/1.1.1", null, "yes");
        changes.save(gwen, "assessment/1/1.1.1", "yes", "no \u202etxt.exe 🙂 'quoted' \"twice\"");

        var lines = read("assessment/1").rows();

        assertThat(lines)
                .extracting(HistoryLine::after)
                .containsExactly("no \u202etxt.exe 🙂 'quoted' \"twice\"", "yes");
        assertThat(lines).extracting(HistoryLine::before).containsExactly("yes", null);
        assertThat(lines.getFirst().person()).isEqualTo(gwen.person());
        assertThat(lines.getFirst().last()).isEqualTo(2);
    }

    @Test
    void keepsToTheThingAskedForAndItsParts() {
        changes.save(gwen, "assessment/1/1.1.1", null, "a");
        changes.save(gwen, "assessment/1/1.1.10", null, "b");
        changes.save(gwen, "assessment/1/1.1.1/evidence", null, "c");

        assertThat(read("assessment/1/1.1.1").rows())
                .extracting(HistoryLine::after)
                .containsExactly("c", "a");
        assertThat(read("").total()).isEqualTo(3);
    }

    @Test
    void foldsWhatOnePersonTypedWithinTenMinutes() {
        type(0, "", "T");
        type(4, "T", "The");
        type(9, "The", "The plan");
        type(12, "The plan", "The plan is kept");

        var lines = read("assessment/1").rows();

        assertThat(lines).extracting(HistoryLine::before).containsExactly("The plan", "");
        assertThat(lines)
                .extracting(HistoryLine::after)
                .containsExactly("The plan is kept", "The plan");
        assertThat(lines).extracting(HistoryLine::folded).containsExactly(false, true);
    }

    @Test
    void foldsNothingAcrossAnotherPersonOrASaveByButton() {
        Actor tom = Changes.member(home);
        type(0, "", "a");
        at(1);
        changes.type(tom, "assessment/1/1.1.1", "a", "ab");
        type(2, "ab", "abc");
        at(3);
        changes.save(gwen, "assessment/1/1.1.1", "abc", "abcd");
        type(4, "abcd", "abcde");

        assertThat(read("assessment/1").rows())
                .extracting(HistoryLine::after)
                .containsExactly("abcde", "abcd", "abc", "ab", "a");
    }

    @Test
    void foldsWhatWasTypedWhileSomebodyElseWorkedOnAnotherItem() {
        Actor tom = Changes.member(home);
        type(0, "", "a");
        at(1);
        changes.type(tom, "assessment/1/2.2.2", null, "x");
        type(2, "a", "ab");

        assertThat(read("assessment/1/1.1.1").total()).isEqualTo(1);
    }

    @Test
    void comesInPages() {
        for (int i = 1; i <= 27; i++) changes.save(gwen, "profile", null, "version " + i);

        var second = history(2);

        assertThat(second.total()).isEqualTo(27);
        assertThat(second.rows())
                .extracting(HistoryLine::after)
                .containsExactly("version 2", "version 1");
    }

    @Test
    void isNobodyElsesBusiness() {
        changes.save(gwen, "profile", null, "secret");
        Actor stranger = Changes.member(OrganisationId.next());

        assertThatThrownBy(() -> history.history(stranger, home, "", 1))
                .isInstanceOf(NotFound.class);
        // and even past the check of rights, the database shows nothing
        assertThat(Scope.of(stranger).call(() -> history.history(gwen, home, "", 1).rows()))
                .isEmpty();
    }

    @Test
    void refusesAChangeInAnotherOrganisationsChain() {
        Actor stranger = Changes.member(OrganisationId.next());
        var change = new Change(home, stranger.person(), "entry.saved", "x", null, "y", false);

        assertThatThrownBy(() -> changes.publish(Scope.of(stranger), change))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void writesNoHistoryOutsideTheChangesTransaction() {
        assertThatThrownBy(() ->
                        events.publishEvent(Change.by(gwen, home, "entry.saved", "x", null, "y")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void costsOneStatementForAllThatATransactionChanges() {
        CountedStatements.forget();
        changes.publish(Scope.of(gwen), said("one"), said("two"), said("three"));

        assertThat(CountedStatements.seen()).filteredOn(sql -> sql.contains("trail.")).hasSize(1);
        assertThat(read("profile").rows())
                .extracting(HistoryLine::after)
                .containsExactly("three", "two", "one");
    }

    @Test
    void hearsWhatOthersChangeWhileTheTransactionEnds() {
        var late =
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        events.publishEvent(said("late"));
                    }
                };
        Scope.of(gwen)
                .run(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> {
                                    events.publishEvent(said("early"));
                                    TransactionSynchronizationManager.registerSynchronization(late);
                                }));
        assertThat(read("profile").rows())
                .extracting(HistoryLine::after)
                .containsExactly("late", "early");
    }

    private Change said(String words) {
        return Change.by(gwen, home, "entry.saved", "profile", null, words);
    }

    private void type(int minute, String before, String after) {
        at(minute);
        changes.type(gwen, "assessment/1/1.1.1", before, after);
    }

    private static void at(int minute) {
        TestClock.standAt(MORNING.plusSeconds(60L * minute));
    }

    private org.assay.kernel.Listing<HistoryLine> read(String subject) {
        return Scope.of(gwen).call(() -> history.history(gwen, home, subject, 1));
    }

    private org.assay.kernel.Listing<HistoryLine> history(int page) {
        return Scope.of(gwen).call(() -> history.history(gwen, home, "", page));
    }
}
