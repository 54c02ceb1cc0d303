package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.KeyRole;
import org.assay.organisation.OrganisationTypes;
import org.assay.organisation.Organisations;
import org.assay.organisation.ProfileSource;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseUnderTest
class EditionsTest extends PublishedByTests {
    private final JdbcEditions rows;

    EditionsTest(
            Editions editions,
            JdbcEditions rows,
            JdbcClient database,
            ApplicationEventPublisher events,
            ProfileSource profiles,
            Organisations organisations,
            OwnArea ownArea,
            PlatformTransactionManager transactions) {
        super(editions, database, events, profiles, organisations, ownArea, transactions);
        this.rows = rows;
    }

    @Test
    void knowsThePacksThatComeWithIt() {
        for (Edition shipped : Packs.shipped())
            assertThat(editions.find(shipped.framework(), shipped.edition()))
                    .map(Edition::sha256)
                    .contains(shipped.sha256());
    }

    @Test
    void takesARealEditionForTheLatestBeforeAnExample() {
        assertThat(editions.latestOf("dspt-social-care").orElseThrow().example()).isFalse();
    }

    @Test
    void opensAnEditionToItsRespondentsOnly() {
        Edition care = editions.latestOf("dspt-social-care").orElseThrow();
        assertThat(care.isFor("care-home")).isTrue();
        assertThat(care.isFor("prison")).isFalse();
    }

    @Test
    void publishesAnEditionForGood() {
        String yaml = named("published");
        assertThat(publish(authority(), yaml)).isInstanceOf(Publishing.Published.class);
        assertThat(editions.find("published", "1")).isPresent();
        assertThat(publish(authority(), yaml.replace("Just enough", "Changed")))
                .isInstanceOf(Publishing.AlreadyPublished.class);
        assertThat(editions.find("published", "1").orElseThrow().summary())
                .isEqualTo("Just enough.");
        assertThatThrownBy(() ->
                        database.sql(
                                        "update framework.edition set yaml = ''"
                                                + " where framework = 'published'")
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot change");
    }

    @Test
    void forgetsAnEditionWhosePublishingDidNotComeTrue() {
        Actor authority = authority();
        Scope.of(authority)
                .run(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> {
                                    assertThat(publish(authority, named("undone")))
                                            .isInstanceOf(Publishing.Published.class);
                                    status.setRollbackOnly();
                                }));
        assertThat(editions.find("undone", "1")).isEmpty();
    }

    @Test
    void changesNothingWhenThePackIsWrong() {
        assertThat(publish(authority(), named("wrong").replace("type: tick", "type: tik")))
                .isInstanceOf(Publishing.Rejected.class);
        assertThat(editions.find("wrong", "1")).isEmpty();
    }

    @Test
    void letsOnlyAnAuthorityPublish() {
        Actor administrator = actor(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> publish(administrator, named("mine")))
                .isInstanceOf(NotAllowed.class);
        assertThat(editions.find("mine", "1")).isEmpty();
    }

    @Test
    void findsWhatAnotherNodePublished() {
        Editions other = another();
        publish(authority(), named("elsewhere"));
        assertThat(other.find("elsewhere", "1")).isPresent();
        assertThat(other.all()).extracting(Edition::framework).contains("elsewhere");
    }

    @Test
    void asksTheDatabaseForWhatIsNotReadyOnly() {
        editions.find("dspt-social-care", "2019-20");
        CountedStatements.forget();
        editions.find("dspt-social-care", "2019-20");
        assertThat(CountedStatements.seen()).isEmpty();
    }

    @Test
    void putsAnEditionThatComesWithItInThePlaceOfItsEarlierForm() {
        Edition before = Packs.read(named("draft"), List.of());
        Edition after = Packs.read(named("draft").replace("Just enough", "Better"), List.of());
        rows.ship(before, Clock.systemUTC().instant());
        rows.ship(after, Clock.systemUTC().instant());
        assertThat(rows.pack(JdbcEditions.Key.of(before)).map(JdbcEditions.Pack::yaml))
                .contains(after.yaml());
    }

    @Test
    void aPublishedEditionStaysAsItWasWhenItsBaseChanges() {
        String shipped = named("standing");
        rows.ship(Packs.read(shipped, List.of()), Clock.systemUTC().instant());
        publish(
                authority(),
                """
                pack: 1
                framework: standing
                edition: "2"
                base: "1"
                period: { from: 2020-04-01, to: 2021-03-31 }
                replace:
                  "1.1.1": { ask: Is it still safe? }
                """);
        publish(
                authority(),
                """
                pack: 1
                framework: standing
                edition: "3"
                base: "2"
                period: { from: 2021-04-01, to: 2022-03-31 }
                drop: ["1.1.3"]
                """);
        Edition two = editions.find("standing", "2").orElseThrow();
        Edition three = editions.find("standing", "3").orElseThrow();
        String released =
                shipped.replace("How many know?", "How many know it?").replace("1.1.1", "1.1.9");
        rows.ship(Packs.read(released, List.of()), Clock.systemUTC().instant());

        Editions restarted = another();
        assertThat(restarted.find("standing", "1").orElseThrow().item("1.1.9")).isPresent();
        for (Edition published : List.of(two, three)) {
            Edition now = restarted.find("standing", published.edition()).orElseThrow();
            assertThat(now.sha256()).isEqualTo(published.sha256());
            assertThat(now.items()).hasToString(published.items().toString());
        }
    }

    private Editions another() {
        return new Editions(
                rows,
                new OrganisationTypes(),
                new Publishers(organisations),
                ownArea,
                events,
                Clock.systemUTC());
    }

    @Test
    void tellsTheProfileWhatItsEditionsAsk() {
        ProfileSource.Asked asked = profiles.asked("care-home");
        assertThat(asked.questions())
                .extracting(question -> question.ref())
                .contains("nhsmail", "cyber_essentials_plus")
                .doesNotHaveDuplicates();
        assertThat(asked.keyRoles()).extracting(KeyRole::id).contains("caldicott_guardian", "siro");
        assertThat(profiles.asked("nhs-digital").questions()).isEmpty();
    }
}
