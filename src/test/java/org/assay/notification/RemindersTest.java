package org.assay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.RoundRequests;
import org.assay.round.Rounds;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People are told of rounds and reminded of deadlines, each once. */
@HouseUnderTest
class RemindersTest {
    private final Boards made;
    private final People people;
    private final Register register;
    private final Rounds rounds;
    private final RoundRequests requests;
    private final Reminders reminders;
    private final RoundLetters letters;
    private final Preferences preferences;
    private final DataSource database;
    private final JdbcClient owner;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private Board board;
    private Edition edition;
    private Agency agency;

    RemindersTest(
            Boards made,
            People people,
            Register register,
            Rounds rounds,
            RoundRequests requests,
            Reminders reminders,
            RoundLetters letters,
            Preferences preferences,
            DataSource database,
            @Qualifier("owner") JdbcClient owner) {
        this.made = made;
        this.people = people;
        this.register = register;
        this.rounds = rounds;
        this.requests = requests;
        this.reminders = reminders;
        this.letters = letters;
        this.preferences = preferences;
        this.database = database;
        this.owner = owner;
    }

    @BeforeEach
    void anAgencyThatIsAsked() {
        board = made.board();
        edition = made.edition(board, made.board(), due);
        agency = made.agency("City Hospital", Boards.TYPE, "upton");
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    private RoundId ask(String... lines) {
        var call =
                new Call(
                        edition.framework(),
                        "2030",
                        due,
                        new Call.Whom(Set.of(), Set.of(), List.of(lines)),
                        Set.of());
        return ((RoundOpened.Opened)
                        Scope.of(board.officer())
                                .call(() -> rounds.open(board.officer(), board.id(), call)))
                .round();
    }

    private void tell(String kind, RoundId round, UUID organisation, String step) {
        Scope.pass("jobs")
                .run(() ->
                        letters.tell(
                                new String[] {
                                    kind, round.toString(), organisation.toString(), step
                                }));
    }

    private static void standAt(LocalDate day) {
        TestClock.standAt(day.atTime(9, 30).atZone(London.ZONE).toInstant());
    }

    private void remind() {
        Scope.pass("jobs").run(reminders::remind);
    }

    private List<String> subjects(String email) {
        return people.letters(email).stream()
                .map(People.Note::subject)
                .filter(subject -> subject.contains(edition.title()))
                .toList();
    }

    @Test
    void administratorsAreToldOnceThatTheirReturnIsWanted() {
        RoundId round = ask(agency.code());
        tell(RoundLetters.ASKED, round, agency.id().value(), "once");
        tell(RoundLetters.ASKED, round, agency.id().value(), "once");
        assertThat(people.letters(agency.person().email()))
                .filteredOn(letter -> letter.subject().contains("asks for your return"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text())
                                .contains("City Hospital", edition.title(), "/assessments"));
    }

    @Test
    void anAddressIsToldHowToRegisterWhereNobodyBelongs() {
        var nobody = register.organisation("Leisure Trust");
        String address = "manager-" + UUID.randomUUID() + "@leisure.example";
        RoundId round = ask(nobody.code() + " " + address);
        tell(RoundLetters.ASKED, round, nobody.id().value(), "once");
        assertThat(people.letters(address))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.text()).contains(nobody.code(), "/register"));
    }

    @Test
    void theyAreToldOfAnotherLastDay() {
        RoundId round = ask(agency.code());
        LocalDate until = due.plusDays(9);
        Scope.of(board.officer())
                .run(() -> requests.extend(board.officer(), round, agency.id(), until, "Flooded"));
        tell(RoundLetters.DUE, round, agency.id().value(), until.toString());
        assertThat(subjects(agency.person().email()))
                .anyMatch(subject -> subject.startsWith("Your last day is now"));
    }

    @Test
    void everybodyWhoCanAnswerIsRemindedOnceAStep() {
        var member = people.with(Role.MEMBER, agency.id());
        var auditor = people.with(Role.AUDITOR, agency.id());
        ask(agency.code());
        standAt(due.minusDays(7));
        remind();
        standAt(due.minusDays(5));
        remind();
        assertThat(subjects(member.email()))
                .filteredOn(subject -> subject.startsWith("Due on"))
                .hasSize(1);
        assertThat(subjects(auditor.email())).isEmpty();
        standAt(due.plusDays(1));
        remind();
        assertThat(subjects(member.email()))
                .filteredOn(subject -> subject.startsWith("Overdue since"))
                .hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhoseReturnGoesElsewhereNow() {
        RoundId round = ask(agency.code());
        made.move(agency, "downton");
        standAt(due.minusDays(7));
        remind();
        tell(RoundLetters.REMINDED, round, agency.id().value(), due.minusDays(7).toString());
        assertThat(subjects(agency.person().email()))
                .noneMatch(subject -> subject.startsWith("Due on"));
    }

    @Test
    void nobodyIsRemindedWhoSwitchedItOff() {
        var member = people.with(Role.MEMBER, agency.id());
        var actor = people.actor(member, agency.id());
        Scope.of(actor).run(() -> preferences.remind(actor, false));
        ask(agency.code());
        standAt(due.minusDays(7));
        remind();
        assertThat(subjects(member.email())).isEmpty();
        assertThat(subjects(agency.person().email())).isNotEmpty();
    }

    @Test
    void whoBeganWithoutBeingAskedIsRemindedOfTheEditionsOwnDay() {
        made.begin(agency, edition);
        standAt(due.minusDays(1));
        remind();
        remind();
        assertThat(subjects(agency.person().email()))
                .filteredOn(subject -> subject.startsWith("Due on"))
                .hasSize(1);
    }

    @Test
    void twoNodesAtOnceRemindOnce() throws InterruptedException {
        for (int i = 0; i < 6; i++) people.with(Role.MEMBER, agency.id());
        ask(agency.code());
        standAt(due.minusDays(7));
        var arrived = new CountDownLatch(2);
        var done = new CountDownLatch(2);
        makeTableOfJobs();
        List<Scheduler> nodes = new ArrayList<>();
        for (String name : List.of("first", "second")) nodes.add(node(name, arrived, done));
        nodes.forEach(Scheduler::start);
        try {
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            nodes.forEach(Scheduler::stop);
            owner.sql("drop table platform.job_of_two").update();
        }
        assertThat(subjects(agency.person().email()))
                .filteredOn(subject -> subject.startsWith("Due on"))
                .hasSize(1);
    }

    /** Of their own, since the house takes every job that it finds, also what it cannot do. */
    private void makeTableOfJobs() {
        owner.sql("create table platform.job_of_two (like platform.job including all)").update();
        owner.sql("grant select, insert, update, delete on platform.job_of_two to assay_app")
                .update();
    }

    /** A scheduler of its own that does the reminders at the same time as the other. */
    private Scheduler node(String name, CountDownLatch arrived, CountDownLatch done) {
        String task = "remind-" + name + "-" + UUID.randomUUID();
        RecurringTask<Void> reminding =
                Tasks.recurring(task, FixedDelay.of(Duration.ofHours(5)))
                        .execute((instance, context) -> {
                            arrived.countDown();
                            await(arrived);
                            remind();
                            done.countDown();
                        });
        return Scheduler.create(database)
                .startTasks(reminding)
                .tableName("platform.job_of_two")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofMillis(200))
                .schedulerName(new SchedulerName.Fixed(name))
                .build();
    }

    private static void await(CountDownLatch arrived) {
        try {
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
