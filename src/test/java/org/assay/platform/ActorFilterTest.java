package org.assay.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.account.Provision;
import org.assay.account.Visit;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class ActorFilterTest {
    private final People people;
    private final Provision provision;
    private final ActorFilter filter;

    ActorFilterTest(People people, Provision provision, Actors actors) {
        this.people = people;
        this.provision = provision;
        this.filter = new ActorFilter(actors);
    }

    @Test
    void aKeyOpensTheApiAndShowsTheDatabaseItsOrganisations() throws Exception {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.MEMBER, place);
        var request = new MockHttpServletRequest("GET", "/api/v1/assessments");
        request.addHeader("Authorization", "bearer " + key(ada));
        var seen = new ArrayList<Scope>();
        pass(request, (req, res) -> seen.add(Scope.current()));
        var actor = (Actor) requireNonNull(request.getAttribute(ActorFilter.ACTOR));
        assertThat(actor.person()).isEqualTo(ada.id());
        assertThat(actor.within()).containsExactly(Right.VIEW);
        assertThat(seen.getFirst().organisations()).containsExactly(place);
        assertThat(Scope.current().organisations()).isEmpty();
    }

    @Test
    void aSessionDoesNotOpenTheApiAndAKeyDoesNotOpenPages() throws Exception {
        var ada = people.somebody("Ada");
        var api = new MockHttpServletRequest("GET", "/api/v1/assessments");
        var session = new MockHttpSession();
        session.setAttribute(Visit.ATTRIBUTE, Visit.of(ada.id()));
        api.setSession(session);
        pass(api, (req, res) -> {});
        assertThat(api.getAttribute(ActorFilter.ACTOR)).isNull();
        var page = new MockHttpServletRequest("GET", "/account");
        page.addHeader("Authorization", "Bearer " + key(ada));
        pass(page, (req, res) -> {});
        assertThat(page.getAttribute(ActorFilter.ACTOR)).isNull();
    }

    @Test
    void aKeyThatIsRefusedIsLoggedWithoutItself(CapturedOutput log) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/assessments");
        request.setRemoteAddr("198.51.100.7");
        request.addHeader("Authorization", "Bearer assay_a-key-that-somebody-made-up");
        pass(request, (req, res) -> {});
        assertThat(request.getAttribute(ActorFilter.ACTOR)).isNull();
        assertThat(log)
                .contains("API key refused from 198.51.100.7")
                .doesNotContain("a-key-that-somebody-made-up");
    }

    private String key(People.Somebody person) {
        return ((Provision.Made) provision.key(person.email(), Set.of(Right.VIEW))).secret();
    }

    private void pass(MockHttpServletRequest request, FilterChain chain) throws Exception {
        filter.doFilter(request, new MockHttpServletResponse(), chain);
    }
}
