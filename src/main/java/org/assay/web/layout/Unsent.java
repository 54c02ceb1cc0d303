package org.assay.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody sent that may not have been taken, so that it is not lost with the page it was
 * typed on.
 *
 * @param address where it went; empty when it must not be sent from here again
 * @param fields in the order of their names; none of a form that holds a password
 */
public record Unsent(String address, List<Field> fields) {
    private static final int SHORT = 20;

    /** One value as it was sent. */
    public record Field(String name, String value) {
        /** Whether somebody typed this and would miss it. */
        public boolean typed() {
            return value.length() > SHORT && value.strip().contains(" ");
        }
    }

    public List<Field> typed() {
        return fields.stream().filter(Field::typed).toList();
    }

    /** Whether it can be sent again as it is: files cannot, and passwords are not shown. */
    public boolean again() {
        return !address.isEmpty() && !fields.isEmpty();
    }

    /** Of the request that failed, seen from its error page. */
    static Unsent of(HttpServletRequest request) {
        // the error page itself is asked for by GET, whatever was sent
        if (!"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)))
            return new Unsent("", List.of());
        var fields = new ArrayList<Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    for (String value : values) fields.add(new Field(name, value));
                });
        boolean secret =
                fields.stream()
                        .anyMatch(field ->
                                field.name().toLowerCase(Locale.ROOT).contains("password"));
        if (secret) return new Unsent("", List.of());
        String type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/");
        return new Unsent(files ? "" : asked(request), List.copyOf(fields));
    }

    /** The path that was asked for, within this service. */
    static String asked(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        if (!(path instanceof String text) || text.startsWith("//")) return "/";
        return query instanceof String more ? text + "?" + more : text;
    }
}
