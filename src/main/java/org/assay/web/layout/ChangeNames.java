package org.assay.web.layout;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;

/** Names of the people and documents that stand in a history as ids. */
record ChangeNames(Map<UUID, String> people, Map<UUID, String> documents) {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Whatever may be somebody or something. */
    static Stream<UUID> ids(HistoryLine line) {
        var person = line.person();
        return Stream.concat(
                person == null ? Stream.of() : Stream.of(person.value()),
                Stream.of(text(line.subject()), text(line.before()), text(line.after()))
                        .flatMap(text -> ID.matcher(text).results())
                        .map(found -> UUID.fromString(found.group())));
    }

    /** Those who came from outside an organisation to change who belongs are its operators. */
    String who(HistoryLine line) {
        var person = line.person();
        if (person == null) return "Assay";
        if (ChangeLists.read(line)) {
            String reader = line.after();
            return reader == null ? "Somebody" : reader;
        }
        String name = people.get(person.value());
        if (name != null) return name;
        return line.what().startsWith("membership.") || line.what().startsWith("claim.")
                ? "The operator"
                : "Somebody";
    }

    String person(String id) {
        return id.isEmpty() ? "" : people.getOrDefault(UUID.fromString(id), "somebody");
    }

    String document(String id) {
        return "“%s”".formatted(documents.getOrDefault(UUID.fromString(id), "a document"));
    }

    /** A value with names in the places of ids that are known. */
    String named(String value) {
        return ID.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(called(found.group())));
    }

    private String called(String id) {
        UUID known = UUID.fromString(id);
        String title = documents.get(known);
        return title == null ? people.getOrDefault(known, id) : "“%s”".formatted(title);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
