package org.assay.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** What the log says of a page that could not be shown. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorLogTest {
    private final ErrorPages pages = new ErrorPages();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFailureBehindALinkIsLoggedWithoutItsSecret(CapturedOutput log) {
        var page =
                pages.anythingElse(
                        new IllegalStateException("it broke"),
                        request("/password/a-secret-of-its-own", "/password/{token}"),
                        response);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(log)
                .contains("it broke", "/password/{token}")
                .doesNotContain("a-secret-of-its-own");
        assertThat(log).contains((String) page.getModel().get("reference"));
        assertThat(page.getModel().values()).asString().doesNotContain("it broke");
    }

    @Test
    void aRefusalIsLoggedWithThePersonTheRightAndTheDoor(CapturedOutput log) {
        var request = request("/people", "/people");
        var person = PersonId.next();
        request.setAttribute(
                Actor.class.getName(),
                new Actor(person, "Ada", Map.of(), null, false, Actor.EVERY_RIGHT));
        pages.notAllowed(new NotAllowed(Right.MANAGE_PEOPLE), request, response);
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(log)
                .contains("Refused: person " + person + " lacks MANAGE_PEOPLE for GET /people")
                .doesNotContain("Ada");
    }

    private static MockHttpServletRequest request(String address, String door) {
        var request = new MockHttpServletRequest("GET", address);
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, door);
        return request;
    }
}
