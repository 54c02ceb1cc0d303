package org.assay.routes;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.kernel.Allow;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.springframework.web.method.HandlerMethod;

/**
 * One door: what is asked for, and how.
 *
 * @param pattern the path with its variables in braces
 * @param takes the content type that a body must have; empty for any
 */
public record Route(String method, String pattern, HandlerMethod handler, String takes) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    public String name() {
        return method + " " + pattern + (takes.isEmpty() ? "" : " of " + takes);
    }

    public boolean api() {
        return pattern.startsWith("/api/");
    }

    /** Whether a visit can change something. */
    public boolean changes() {
        return !method.equals("GET");
    }

    public boolean isOpenToAll() {
        return handler.hasMethodAnnotation(OpenToAll.class);
    }

    public boolean hasLock() {
        return isOpenToAll() || handler.hasMethodAnnotation(Allow.class);
    }

    /** The rights on the lock, of which one is enough; only of a door that is not open to all. */
    public Set<Right> rights() {
        Allow lock = handler.getMethodAnnotation(Allow.class);
        if (lock == null)
            throw new AssertionError(name() + " says neither who may pass nor that it is open");
        return Set.of(lock.value());
    }

    /** The names in braces. */
    public Set<String> variables() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The path with what the example has in the place of each variable. */
    public String path(Example example) {
        return VARIABLE.matcher(pattern).replaceAll(found -> example.value(this, found.group(1)));
    }

    /** The last plain word before a variable: {@code items} in {@code /items/{ref}}. */
    String wordBefore(String variable) {
        String before = pattern.substring(0, pattern.indexOf("{" + variable + "}"));
        return before.replaceAll("/$", "").replaceAll(".*/", "");
    }
}
