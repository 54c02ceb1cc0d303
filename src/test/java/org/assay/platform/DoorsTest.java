package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class DoorsTest {
    private final Doors doors = new Doors();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** Three doors: one with a lock, one that is open, one that says nothing. */
    static class Rooms {
        @Allow(Right.PUBLISH)
        public void locked() {}

        @OpenToAll
        public void open() {}

        public void forgotten() {}
    }

    @Test
    void anOpenDoorLetsEverybodyIn() throws Exception {
        assertThat(pass("GET", "/directory", "open", null)).isTrue();
    }

    @Test
    void aDoorThatSaysNothingLetsNobodyIn() throws Exception {
        assertThat(pass("GET", "/x", "forgotten", actor(Role.ADMINISTRATOR))).isFalse();
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @Test
    void aLockedDoorAsksForTheRight() throws Exception {
        assertThat(pass("GET", "/x", "locked", actor(Role.ADMINISTRATOR))).isTrue();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> pass("GET", "/x", "locked", actor(Role.MEMBER)));
    }

    @Test
    void whoIsSignedOutIsAskedToSignInAndComesBack() throws Exception {
        assertThat(pass("GET", "/evidence?page=2", "locked", null)).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?next=%2Fevidence%3Fpage%3D2");
    }

    @Test
    void aFormOfSomebodySignedOutLeadsToThePlainSignIn() throws Exception {
        assertThat(pass("POST", "/people/1/end", "locked", null)).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void aProgramWithoutAKeyIsToldSoInItsOwnLanguage() throws Exception {
        assertThat(pass("GET", "/api/v1/frameworks", "locked", null)).isFalse();
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"Assay\"");
        assertThat(response.getContentAsString()).contains("\"status\":401");
    }

    private boolean pass(String method, String address, String door, @Nullable Actor actor)
            throws Exception {
        int query = address.indexOf('?');
        var request =
                new MockHttpServletRequest(
                        method, query < 0 ? address : address.substring(0, query));
        if (query >= 0) request.setQueryString(address.substring(query + 1));
        if (actor != null) request.setAttribute(ActorFilter.ACTOR, actor);
        return doors.preHandle(
                request, response, new HandlerMethod(new Rooms(), Rooms.class.getMethod(door)));
    }

    private static Actor actor(Role role) {
        var here = OrganisationId.next();
        return new Actor(
                PersonId.next(), "Ada", Map.of(here, role), here, false, Actor.EVERY_RIGHT);
    }
}
