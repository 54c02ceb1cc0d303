package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Confirmations;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisations;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class PublishingTest {
    private final CareHomes homes;
    private final People people;
    private final Publishing publishing;
    private final Publications publications;
    private final Confirmations confirmations;
    private final Directory directory;
    private final Returns returns;
    private final Organisations organisations;
    private Home home;
    private AssessmentId assessment;

    PublishingTest(
            CareHomes homes,
            People people,
            Publishing publishing,
            Publications publications,
            Confirmations confirmations,
            Directory directory,
            Returns returns,
            Organisations organisations) {
        this.homes = homes;
        this.people = people;
        this.publishing = publishing;
        this.publications = publications;
        this.confirmations = confirmations;
        this.directory = directory;
        this.returns = returns;
        this.organisations = organisations;
    }

    @BeforeEach
    void freshHome() {
        TestClock.standAt(Instant.parse("2020-03-14T12:30:00Z"));
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    private PublishOutcome.Done publish() {
        return publish(home.administrator(), UUID.randomUUID().toString());
    }

    private PublishOutcome.Done publish(Actor actor, String token) {
        return (PublishOutcome.Done)
                Scope.of(actor).call(() -> publishing.publish(actor, assessment, token));
    }

    private Publications.Opened open(Actor actor, PublicationId id) {
        return Scope.of(actor).call(() -> publications.open(actor, id));
    }

    private Publications.Opened.Whole whole(PublicationId id) {
        return (Publications.Opened.Whole) open(home.administrator(), id);
    }

    @Test
    void publishesAtTheLevelThatTheAnswersGive() {
        homes.save(home.administrator(), assessment, "1.1.1", "true", 0);
        Publication published = publish().publication();

        assertThat(published.level()).isEqualTo("critical_standards_not_met");
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.late()).isFalse();
        assertThat(directory.of(home.id()))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.latest()).isTrue();
                    assertThat(summary.levelLabel()).isEqualTo("Critical Standards Not Met");
                    assertThat(summary.complete()).isEqualTo(1);
                    assertThat(summary.total()).isEqualTo(56);
                    assertThat(summary.sha256()).isEqualTo(published.sha256());
                });
    }

    @Test
    void keepsExactlyTheBytesThatWereHashed() throws Exception {
        homes.save(
                home.administrator(),
                assessment,
                "1.1.1",
                Typed.of("true"),
                "Żółw \"quoted\" 🐢\nsecond line",
                0,
                false);
        Publication published = publish().publication();
        byte[] json = whole(published.id()).json();

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(published.sha256());
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\"edition\":{\"authority\":")
                .contains("Żółw \\\"quoted\\\" 🐢\\nsecond line");
        assertThat(Frozen.of(Frozen.read(json)).json()).isEqualTo(json);
    }

    @Test
    void freezesTextsAnswersAndWhoConfirmedThem() {
        homes.save(home.administrator(), assessment, "2.3.2", "true", 0);
        Scope.of(home.administrator())
                .run(() -> confirmations.confirm(home.administrator(), assessment, "2.3"));
        Snapshot snapshot = whole(publish().publication().id()).snapshot();

        assertThat(snapshot.organisation().code()).isEqualTo(home.organisation().code());
        assertThat(snapshot.edition().name()).isEqualTo("2019-20");
        var requirement =
                snapshot.standards().get(1).requirements().stream()
                        .filter(each -> each.ref().equals("2.3"))
                        .findFirst()
                        .orElseThrow();
        var item = requirement.items().getFirst();
        assertThat(item.ask()).isNotBlank();
        assertThat(item.state()).isEqualTo("complete");
        assertThat(item.answer()).isNotNull();
        assertThat(item.said()).isNotEmpty();
        assertThat(requirement.confirmed())
                .extracting(Snapshot.Confirmed::by)
                .isEqualTo(home.administrator().name());
    }

    @Test
    void staysAsItWasWhenAnswersChangeAndALaterOneStandsBesideIt() {
        homes.save(home.administrator(), assessment, "1.1.1", "true", 0);
        Publication first = publish().publication();
        byte[] before = whole(first.id()).json();
        homes.save(home.administrator(), assessment, "9.6.2", "true", 0);
        Publication second = publish().publication();

        assertThat(second.number()).isEqualTo(2);
        assertThat(whole(first.id()).json()).isEqualTo(before);
        assertThat(directory.of(home.id()))
                .extracting(Summary::number, Summary::latest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true),
                        org.assertj.core.groups.Tuple.tuple(1, false));
    }

    @Test
    void publishesNothingNewWhenNothingChanged() {
        Publication first = publish().publication();
        TestClock.standAt(Instant.parse("2020-03-20T09:00:00Z"));
        PublishOutcome.Done again = publish();

        assertThat(again).isInstanceOf(PublishOutcome.Unchanged.class);
        assertThat(again.publication().id()).isEqualTo(first.id());
        assertThat(directory.of(home.id())).hasSize(1);
    }

    @Test
    void publishesOnceHoweverOftenTheButtonIsPressed() throws Exception {
        String token = UUID.randomUUID().toString();
        List<Callable<PublishOutcome.Done>> clicks = new ArrayList<>();
        for (int i = 0; i < 16; i++) clicks.add(() -> publish(home.administrator(), token));
        List<PublishOutcome.Done> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<PublishOutcome.Done> each : threads.invokeAll(clicks))
                outcomes.add(each.get());
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof PublishOutcome.Published)
                .hasSize(1);
        assertThat(outcomes)
                .extracting(o -> o.publication().id())
                .containsOnly(outcomes.getFirst().publication().id());
        assertThat(directory.of(home.id())).hasSize(1);
    }

    @Test
    void marksAsLateAfterTheLastDayAndNeverRefuses() {
        TestClock.standAt(Instant.parse("2020-03-31T22:59:00Z")); // 23:59 in London
        assertThat(publish().publication().late()).isFalse();
        TestClock.standAt(Instant.parse("2020-03-31T23:01:00Z")); // 1 April in London
        homes.save(home.administrator(), assessment, "1.1.1", "true", 0);
        assertThat(publish().publication().late()).isTrue();
    }

    @Test
    void isForAdministratorsOnly() {
        for (Role role : List.of(Role.MEMBER, Role.AUDITOR)) {
            Actor actor = people.actor(role, home.id());
            assertThatThrownBy(() -> publish(actor, "t")).isInstanceOf(NotAllowed.class);
        }
        Actor stranger = homes.home("Somewhere Else").administrator();
        assertThatThrownBy(() -> publish(stranger, "t")).isInstanceOf(NotFound.class);
        assertThat(directory.of(home.id())).isEmpty();
    }

    @Test
    void showsTheWholeToItsOwnPeopleAndItsRecipientAndASummaryToOthers() {
        PublicationId id = publish().publication().id();
        OrganisationId authority =
                organisations.authority("national-data-security").orElseThrow().id();
        Actor recipient = people.actor(Role.AUTHORITY, authority);
        Actor memberOfRecipient = people.actor(Role.MEMBER, authority);
        Actor stranger = homes.home("Somewhere Else").administrator();

        assertThat(open(people.actor(Role.AUDITOR, home.id()), id))
                .isInstanceOf(Publications.Opened.Whole.class);
        assertThat(open(recipient, id)).isInstanceOf(Publications.Opened.Whole.class);
        assertThat(open(memberOfRecipient, id)).isInstanceOf(Publications.Opened.Public.class);
        assertThat(open(stranger, id)).isInstanceOf(Publications.Opened.Public.class);
        assertThat(publications.open(null, id)).isInstanceOf(Publications.Opened.Public.class);

        var search =
                new DirectorySearch(
                        home.organisation().code(), "", "", "", "", DirectorySearch.Order.NAME);
        assertThat(
                        Scope.of(recipient)
                                .call(() -> returns.search(recipient, authority, search, 1))
                                .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> returns.search(stranger, authority, search, 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void staysWithinItsStatements() {
        homes.save(home.administrator(), assessment, "2.3.2", "true", 0);
        publish();
        Scope.of(home.administrator())
                .run(() -> confirmations.confirm(home.administrator(), assessment, "2.3"));
        CountedStatements.forget();
        publish();
        // more than a save: publishing gathers from six rooms; session and actor come on top
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(9);
    }
}
