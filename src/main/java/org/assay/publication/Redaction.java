package org.assay.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assay.publication.JdbcRedaction.Held;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes somebody's name out of the copies that were made. A copy goes on being known by the SHA-256
 * that it was made with; it says itself that something was taken out, and the database holds it to
 * a second SHA-256, of what it says now.
 */
@Service
public class Redaction {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Names of organisations stay: they are public, whoever they are called after. */
    private static final String ORGANISATION = "organisation";

    /**
     * What to take out.
     *
     * @param pattern a regular expression of PostgreSQL, by which copies are found
     * @param organisations of whose copies alone; empty for all
     * @param words what a text says afterwards
     */
    public record Naming(String pattern, List<UUID> organisations, UnaryOperator<String> words) {}

    private final JdbcRedaction copies;
    private final Clock clock;

    Redaction(JdbcRedaction copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** The ids of the copies that say one of them. */
    public Set<UUID> saying(List<Naming> namings) {
        var found = new LinkedHashSet<UUID>();
        for (Naming each : namings)
            found.addAll(copies.saying(each.pattern(), each.organisations()));
        return found;
    }

    /** How many copies would say less. */
    public int changing(List<Naming> namings) {
        Instant now = clock.instant();
        return (int)
                saying(namings).stream()
                        .filter(id -> redacted(copies.find(id), namings, now).length > 0)
                        .count();
    }

    /**
     * @return how many copies say less now
     */
    public int redact(List<Naming> namings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int done = 0;
        for (UUID id : saying(namings)) {
            boolean less =
                    copies.change(
                            id,
                            held -> {
                                byte[] said = redacted(held, namings, now);
                                return said.length == 0
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Frozen(said, CanonicalJson.sha256(said), ""));
                            });
            if (less) done++;
        }
        return done;
    }

    /** Empty when nothing in it is to be taken out after all. */
    private static byte[] redacted(Held held, List<Naming> namings, Instant now) {
        UnaryOperator<String> words =
                text -> {
                    String said = text;
                    for (Naming each : namings) {
                        if (each.organisations().isEmpty()
                                || each.organisations().contains(held.organisation()))
                            said = each.words().apply(said);
                    }
                    return said;
                };
        var before = (ObjectNode) JSON.readTree(new String(held.json(), StandardCharsets.UTF_8));
        var after = before.deepCopy();
        after.properties()
                .forEach(part -> {
                    if (!part.getKey().equals(ORGANISATION)) rewrite(part.getValue(), words);
                });
        if (after.equals(before)) return new byte[0];
        after.putObject("redacted").put("at", now.toString()).put("asMade", held.sha256());
        return CanonicalJson.of(after);
    }

    private static void rewrite(JsonNode node, UnaryOperator<String> words) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (object.get(name) instanceof StringNode text)
                    object.put(name, words.apply(text.stringValue()));
                else rewrite(object.get(name), words);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof StringNode text)
                    array.set(i, StringNode.valueOf(words.apply(text.stringValue())));
                else rewrite(array.get(i), words);
            }
        }
    }
}
