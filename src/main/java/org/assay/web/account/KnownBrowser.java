package org.assay.web.account;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assay.account.Browsers;
import org.assay.account.Secret;
import org.assay.account.Visit;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Gives each browser in which somebody signs in a random value to keep, and has its owner told when
 * it is new to them; by whichever page the visit began, so that none can forget it.
 */
@Component
class KnownBrowser implements HandlerInterceptor, WebMvcConfigurer {
    /** As long as browsers keep a cookie at all. */
    private static final Duration LIFE = Duration.ofDays(400);

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Browsers browsers;
    private final BaseUrl site;

    KnownBrowser(Browsers browsers, BaseUrl site) {
        this.browsers = browsers;
        this.site = site;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (!(request.getAttribute(Visits.BEGUN) instanceof Visit visit)) return;
        String value = value(request);
        if (request.getAttribute(Visits.BY_LETTER) != null) {
            browsers.signedInByLetter(visit.person(), value);
        } else {
            browsers.signedIn(visit.person(), value, requireNonNullElse(visit.browser(), ""));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value).toString());
    }

    private String value(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return cookie != null && VALUE.matcher(cookie.getValue()).matches()
                ? cookie.getValue()
                : Secret.next();
    }

    private ResponseCookie cookie(String value) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(site.isEncrypted())
                .sameSite("Lax")
                .maxAge(LIFE)
                .build();
    }

    private String name() {
        return site.cookie("assay-browser");
    }
}
