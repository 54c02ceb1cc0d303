package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.account.Secret;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that shows that a form came from here, in a cookie that no script reads. It has 256
 * random bits, where the framework's own would have 122.
 */
final class FormTokens implements CsrfTokenRepository {
    private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

    FormTokens(BaseUrl site) {
        cookies.setCookieName(site.cookie("assay-form"));
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(site.isEncrypted()));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken names = cookies.generateToken(request);
        return new DefaultCsrfToken(names.getHeaderName(), names.getParameterName(), Secret.next());
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookies.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies.loadToken(request);
    }
}
