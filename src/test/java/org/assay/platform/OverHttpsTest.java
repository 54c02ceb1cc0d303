package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.assay.mail.BaseUrl;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

/** What a site that people reach by HTTPS tells their browsers, whatever its proxy says. */
class OverHttpsTest {
    private static final BaseUrl HTTPS = new BaseUrl(URI.create("https://assay.example"));
    private static final BaseUrl HTTP = new BaseUrl(URI.create("http://localhost:8080"));

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void bothCookiesAreForThisHostAloneAndForNoScript() {
        setBoth(HTTPS);
        assertThat(cookies())
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("__Host-assay"))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.contains("; Path=/;"))
                .noneMatch(cookie -> cookie.contains("Domain"));
        assertThat(response.getCookies())
                .hasSize(2)
                .allMatch(cookie -> "Lax".equals(cookie.getAttribute("SameSite")));
    }

    @Test
    void withoutHttpsTheyHavePlainNames() {
        setBoth(HTTP);
        assertThat(cookies())
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("assay"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void browsersAreToldToStayOnIt() {
        assertThat(HeadersConfiguration.overHttps(request, HTTPS)).isTrue();
        assertThat(HeadersConfiguration.overHttps(request, HTTP)).isFalse();
        request.setSecure(true);
        assertThat(HeadersConfiguration.overHttps(request, HTTP)).isTrue();
    }

    private void setBoth(BaseUrl site) {
        new SessionConfiguration()
                .sessionCookie(site, "assay")
                .writeCookieValue(new CookieSerializer.CookieValue(request, response, "id"));
        var tokens = new FormTokens(site);
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    private List<String> cookies() {
        return response.getHeaders("Set-Cookie");
    }
}
