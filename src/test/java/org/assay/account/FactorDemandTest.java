package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.SecurityKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Of whom the service itself asks a second factor, by its setting. */
@HouseUnderTest
class FactorDemandTest {
    private final People people;
    private final JdbcActors rows;
    private final String site;

    FactorDemandTest(People people, JdbcActors rows, @Value("${assay.base-url}") String site) {
        this.people = people;
        this.rows = rows;
        this.site = site;
    }

    @Test
    void everybodyWaitsWhereEverybodyIsAskedUntilTheyHaveOne() {
        var ada = people.somebody("Ada");
        assertThat(waits(ada.id(), new FactorDemand("operators", false))).isFalse();
        var everybody = new FactorDemand("everybody", false);
        assertThat(waits(ada.id(), everybody)).isTrue();
        new SecurityKey(site).addTo(people.signIn(ada), "Key");
        assertThat(waits(ada.id(), everybody)).isFalse();
        assertThat(waits(people.operator("Olive").id(), everybody)).isFalse();
    }

    @Test
    void whoeverWaitsIsNobodyAnywhere() {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.ADMINISTRATOR, place);
        var everybody = new FactorDemand("everybody", false);
        Actor waiting = visitor(ada.id(), place, everybody).actor();
        assertThat(waiting.organisation()).isNull();
        assertThat(Scope.of(waiting).organisations()).isEmpty();
        new SecurityKey(site).addTo(people.signIn(ada), "Key");
        Actor acting = visitor(ada.id(), place, everybody).actor();
        assertThat(Scope.of(acting).organisations()).containsExactly(place);
    }

    @Test
    void theDemoAsksNobody() {
        var ada = people.somebody("Ada");
        assertThat(waits(ada.id(), new FactorDemand("everybody", true))).isFalse();
    }

    @Test
    void anotherWordStopsTheStart() {
        assertThatThrownBy(() -> new FactorDemand("nobody", false))
                .hasMessage("ASSAY_SECOND_FACTOR is operators or everybody");
    }

    private boolean waits(PersonId person, FactorDemand demand) {
        return visitor(person, null, demand).asksFirst();
    }

    private Visitor visitor(PersonId person, @Nullable OrganisationId chosen, FactorDemand demand) {
        return new Actors(rows, demand, Clock.systemUTC())
                .visiting(person, chosen, Instant.EPOCH)
                .orElseThrow();
    }
}
