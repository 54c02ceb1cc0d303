package org.assay.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the sentence that a page leaves for the page that follows it. It goes with the browser
 * for a moment and not with the session, so that neither saving nor looking writes to the database
 * for it.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class NoticeCookie extends AbstractFlashMapManager {
    private static final Duration LIFE = Duration.ofMinutes(3);

    /** What browsers keep of one cookie, less its name and attributes. */
    private static final int LONGEST = 3800;

    private static final TypeReference<List<Left>> LEFT = new TypeReference<>() {};

    private final JsonMapper json;
    private final BaseUrl site;

    NoticeCookie(JsonMapper json, BaseUrl site) {
        this.json = json;
        this.site = site;
        setFlashMapTimeout((int) LIFE.toSeconds());
    }

    /** A sentence, the path of the page that it is for, and until when. */
    private record Left(@Nullable String notice, @Nullable String path, long until) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        if (cookie == null || cookie.getValue().isEmpty()) return null;
        try {
            byte[] text = Base64.getUrlDecoder().decode(cookie.getValue());
            return json.readValue(text, LEFT).stream()
                    .filter(Objects::nonNull)
                    .map(NoticeCookie::map)
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(
            List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        List<Left> left = maps.stream().map(NoticeCookie::left).toList();
        String value = written(left);
        while (value.length() > LONGEST) {
            left = left.subList(1, left.size());
            value = written(left);
        }
        var cookie =
                ResponseCookie.from(name(), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(site.isEncrypted())
                        .sameSite("Lax")
                        .maxAge(left.isEmpty() ? Duration.ZERO : LIFE)
                        .build();
        set(cookie.toString(), response);
    }

    /**
     * In the place of the one before: a request may take one sentence and leave another, and two
     * full cookies are more than the head of an answer holds.
     */
    private void set(String cookie, HttpServletResponse response) {
        List<String> others =
                response.getHeaders(HttpHeaders.SET_COOKIE).stream()
                        .filter(set -> !set.startsWith(name() + "="))
                        .toList();
        response.setHeader(HttpHeaders.SET_COOKIE, cookie);
        others.forEach(other -> response.addHeader(HttpHeaders.SET_COOKIE, other));
    }

    private String name() {
        return site.cookie("notice");
    }

    private String written(List<Left> left) {
        return left.isEmpty()
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                json.writeValueAsString(left).getBytes(StandardCharsets.UTF_8));
    }

    private static Left left(FlashMap map) {
        return new Left(
                (String) map.get(FrameAdvice.NOTICE),
                map.getTargetRequestPath(),
                map.getExpirationTime());
    }

    private static FlashMap map(Left left) {
        var map = new FlashMap();
        map.put(FrameAdvice.NOTICE, left.notice());
        map.setTargetRequestPath(left.path());
        map.setExpirationTime(left.until());
        return map;
    }
}
