package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assay.account.Allowance;
import org.assay.kernel.Role;
import org.assay.kernel.TooMuch;
import org.assay.support.ApiClients;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

@HouseUnderTest
class FairShareTest {
    private final Allowance allowance;
    private final People people;
    private final ApiClients clients;
    private final HandlerMethod door;

    FairShareTest(Allowance allowance, People people, ApiClients clients)
            throws NoSuchMethodException {
        this.allowance = allowance;
        this.people = people;
        this.clients = clients;
        this.door = new HandlerMethod(this, Object.class.getMethod("toString"));
    }

    @Test
    void whoeverUsedTheirShareUpIsToldWhenToComeAgain() {
        var place = people.organisation("GREEDY HOUSE");
        var greedy = people.with(Role.MEMBER, place);
        var modest = people.with(Role.MEMBER, place);
        while (allowance.take("person " + greedy.id(), 100).isEmpty()) {}
        var refused = clients.of(people.actor(greedy, place)).get("/account");
        refused.hasStatus(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.text("/title")).isEqualTo("Too much at once");
        clients.of(people.actor(modest, place)).get("/account").hasStatus(200);
        people.signIn(greedy).get("/directory.csv").hasStatus(429).says("Wait a few minutes");
        people.signIn(modest).get("/directory.csv").hasStatus(200);
        people.signIn(greedy).get("/home").hasStatus(200);
    }

    @Test
    void onePersonIsMadeFourFilesAtOnceAndNotAFifth() {
        var share = new FairShare(allowance, 16, Duration.ofMillis(50));
        String address = "address-" + UUID.randomUUID();
        List<MockHttpServletRequest> making = new ArrayList<>();
        for (int file = 0; file < 4; file++) making.add(begin(share, address));
        assertThatThrownBy(() -> begin(share, address)).isInstanceOf(TooMuch.class);
        begin(share, "address-" + UUID.randomUUID());
        end(share, making.getFirst());
        begin(share, address);
    }

    @Test
    void aNodeMakesSoManyFilesAtOnceAndNoMore() {
        var share = new FairShare(allowance, 4, Duration.ofMillis(50));
        var first = begin(share, "address-" + UUID.randomUUID());
        begin(share, "address-" + UUID.randomUUID());
        begin(share, people.somebody("Ada"));
        begin(share, people.somebody("Bea"));
        String third = "address-" + UUID.randomUUID();
        for (int tries = 0; tries < 5; tries++)
            assertThatThrownBy(() -> begin(share, third)).isInstanceOf(TooMuch.class);
        end(share, first);
        end(share, first);
        begin(share, third);
        assertThatThrownBy(() -> begin(share, "address-" + UUID.randomUUID()))
                .isInstanceOf(TooMuch.class);
    }

    /** Whoever reads slowly holds a turn for long, and needs no account for it. */
    @Test
    void strangersNeverHaveAllTurns() {
        var share = new FairShare(allowance, 4, Duration.ofMillis(50));
        begin(share, "address-" + UUID.randomUUID());
        var second = begin(share, "address-" + UUID.randomUUID());
        String third = "address-" + UUID.randomUUID();
        assertThatThrownBy(() -> begin(share, third)).isInstanceOf(TooMuch.class);
        begin(share, people.somebody("Ada"));
        begin(share, people.somebody("Bea"));
        assertThatThrownBy(() -> begin(share, people.somebody("Cleo"))).isInstanceOf(TooMuch.class);
        end(share, second);
        begin(share, third);
    }

    @Test
    void allAddressesOfOneNetworkAreOneCaller() {
        var share = new FairShare(allowance, 16, Duration.ofMillis(50));
        String network = "2001:db8:%x:%x".formatted(new Random().nextInt(0xffff), 1);
        for (int file = 1; file <= 4; file++) begin(share, network + "::" + file);
        assertThatThrownBy(() -> begin(share, network + "::5")).isInstanceOf(TooMuch.class);
    }

    @Test
    void filesThatAreMadeAreKnownByTheirAddress() {
        for (String made :
                List.of(
                        "/assessments/{assessment}/report.pdf",
                        "/returns.csv",
                        "/rounds/{round}/statements.xlsx",
                        "/directory.json",
                        "/api/v1/assessments/{assessment}/workbook"))
            assertThat(FairShare.makesFile(request(made, "here"))).as(made).isTrue();
        for (String other : List.of("/api/v1/openapi.json", "/documents/{document}", "/home"))
            assertThat(FairShare.makesFile(request(other, "here"))).as(other).isFalse();
    }

    private MockHttpServletRequest begin(FairShare share, String from) {
        var request = request("/assessments/{assessment}/report.pdf", from);
        assertThat(share.preHandle(request, new MockHttpServletResponse(), door)).isTrue();
        return request;
    }

    private MockHttpServletRequest begin(FairShare share, People.Somebody person) {
        var request = request("/assessments/{assessment}/report.pdf", "here");
        request.setAttribute(
                ActorFilter.ACTOR, people.actor(person, people.organisation("FAIR HOUSE")));
        assertThat(share.preHandle(request, new MockHttpServletResponse(), door)).isTrue();
        return request;
    }

    private void end(FairShare share, MockHttpServletRequest request) {
        share.afterCompletion(request, new MockHttpServletResponse(), door, null);
    }

    private static MockHttpServletRequest request(String door, String from) {
        var request = new MockHttpServletRequest("GET", door);
        request.setRemoteAddr(from);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, door);
        return request;
    }
}
