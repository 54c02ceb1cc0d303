package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.organisation.ProfileSource;
import org.assay.support.HouseUnderTest;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whose editions and overlays somebody may publish. */
@HouseUnderTest
class WhoPublishesTest extends PublishedByTests {
    private final Register register;
    private final Practices practices;

    WhoPublishesTest(
            Editions editions,
            JdbcClient database,
            ApplicationEventPublisher events,
            ProfileSource profiles,
            Organisations organisations,
            OwnArea ownArea,
            PlatformTransactionManager transactions,
            Register register,
            Practices practices) {
        super(editions, database, events, profiles, organisations, ownArea, transactions);
        this.register = register;
        this.practices = practices;
    }

    @Test
    void refusesAPackThatNamesAnotherAuthority() {
        Actor stranger = actor(Role.AUTHORITY);
        assertThatThrownBy(() -> publish(stranger, named("theirs"))).isInstanceOf(NotAllowed.class);
        assertThat(editions.find("theirs", "1")).isEmpty();
    }

    @Test
    void publishesAnEditionOfAFrameworkForItsOwnAuthorityOnly() {
        publish(authority(), named("owned"));
        String second =
                """
                pack: 1
                framework: owned
                edition: "2"
                base: "1"
                authority: %s
                period: { from: 2020-04-01, to: 2021-03-31 }
                """;
        String key = "another-authority";
        Actor other = actor(Role.AUTHORITY, known(key));
        for (String theirs : new String[] {second.formatted(key), whole("owned", key)})
            assertThatThrownBy(() -> publish(other, theirs)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publish(authority(), second.formatted(key)))
                .isInstanceOf(NotAllowed.class);
        assertThat(editions.find("owned", "2")).isEmpty();
        assertThat(publish(authority(), second.formatted("nobody")))
                .isInstanceOf(Publishing.Published.class);
    }

    @Test
    void publishesAnOverlayForTheBoardOfItsNameOnly() {
        publish(authority(), named("laid-over"));
        Organisation group = register.organisation("Far Group");
        String overlay =
                """
                pack: 1
                base: laid-over/1
                overlay: far-board
                for: { who: Those far away., commissioners: ["%s"] }
                drop: ["1.1.3"]
                """
                        .formatted(group.code());
        OrganisationId board = known("far-board");
        practices.speaks("far-board", group);
        Actor stranger = actor(Role.AUTHORITY, known("near-board"));
        for (Actor none : new Actor[] {stranger, authority(), actor(Role.MEMBER, board)})
            assertThatThrownBy(() -> publish(none, overlay)).isInstanceOf(NotAllowed.class);
        assertThat(editions.find("laid-over", "1+far-board")).isEmpty();
        assertThat(publish(actor(Role.RECIPIENT, board), overlay))
                .isInstanceOf(Publishing.Published.class);
        assertThatThrownBy(
                        () -> publish(actor(Role.RECIPIENT, board), whole("far-own", "far-board")))
                .isInstanceOf(NotAllowed.class);
    }

    private static String whole(String framework, String authority) {
        return named(framework)
                .replace("edition: \"1\"", "edition: \"2\"")
                .replace("authority: nobody", "authority: " + authority);
    }
}
