package org.assay.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assay.platform.SparingSessions.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Remembers the session that a request has read. The session filter forgets it when the answer
 * leaves and would read it a second time.
 */
final class SessionOfRequest extends OncePerRequestFilter {
    private static final ThreadLocal<@Nullable Held> FOUND = new ThreadLocal<>();

    static @Nullable Held withId(String id) {
        Held found = FOUND.get();
        return found != null && found.getId().equals(id) ? found : null;
    }

    static Held remember(Held found) {
        FOUND.set(found);
        return found;
    }

    static void forget() {
        FOUND.remove();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        forget();
        try {
            chain.doFilter(request, response);
        } finally {
            forget();
        }
    }
}
