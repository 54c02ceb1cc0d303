package org.assay.framework;

import java.util.List;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisations;
import org.assay.organisation.ProfileSource;
import org.assay.support.HouseUnderTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Publishes small editions for whoever it is. */
@HouseUnderTest
abstract class PublishedByTests {
    final Editions editions;
    final JdbcClient database;
    final ApplicationEventPublisher events;
    final ProfileSource profiles;
    final Organisations organisations;
    final OwnArea ownArea;
    final PlatformTransactionManager transactions;

    PublishedByTests(
            Editions editions,
            JdbcClient database,
            ApplicationEventPublisher events,
            ProfileSource profiles,
            Organisations organisations,
            OwnArea ownArea,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.database = database;
        this.events = events;
        this.profiles = profiles;
        this.organisations = organisations;
        this.ownArea = ownArea;
        this.transactions = transactions;
    }

    Publishing publish(Actor actor, String yaml) {
        return Scope.of(actor).call(() -> editions.publish(actor, "pack.yaml", yaml));
    }

    static String named(String framework) {
        return Packs.SMALL
                .replace("framework: small", "framework: " + framework)
                .replace("[care-home, acute]", "[dentist-private]")
                .replace("organisation.social_care", "organisation.type == 'dentist-private'");
    }

    OrganisationId known(String key) {
        return Scope.pass("operator").call(() -> organisations.ensureAuthority(key)).id();
    }

    /** Somebody of the authority that the small pack names. */
    Actor authority() {
        return actor(Role.AUTHORITY, known(Packs.read(named("any"), List.of()).authority()));
    }

    static Actor actor(Role role) {
        return actor(role, OrganisationId.next());
    }

    static Actor actor(Role role, OrganisationId organisation) {
        return new Actor(
                PersonId.next(),
                "Mair Jones",
                Map.of(organisation, role),
                organisation,
                false,
                Actor.EVERY_RIGHT);
    }
}
