package org.assay.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the example service tells, as read from {@code demo/story.yaml} and {@code
 * demo/answers.yaml}.
 *
 * @param clock when the story stands
 * @param answers by framework, then by item
 */
record Story(
        Instant clock,
        List<Place> organisations,
        List<Somebody> people,
        List<Work> assessments,
        List<Speaking> boards,
        List<Calling> rounds,
        List<Request> requests,
        Map<String, Map<String, Told>> answers) {

    /**
     * An organisation of the register.
     *
     * @param parent the code of who commissions it; null for none
     */
    record Place(
            String code,
            String name,
            String street,
            String town,
            String postcode,
            @Nullable String parent) {}

    /**
     * Somebody of the story.
     *
     * @param at the organisation's code or the authority's key; null for somebody without
     */
    record Somebody(
            String email,
            String name,
            @Nullable String at,
            @Nullable String role,
            boolean operator,
            boolean signsIn) {}

    /**
     * An assessment and how it went.
     *
     * @param type null where an earlier work of the organisation told its profile
     * @param edition framework and edition with a slash between; null for somebody who only tells
     *     what it is
     */
    record Work(
            String at,
            String by,
            Instant when,
            @Nullable String type,
            @Nullable Map<String, String> profile,
            @Nullable Map<String, String> keyRoles,
            @Nullable String edition,
            @Nullable List<Step> steps)
            implements Happening {
        String framework() {
            return before(edition);
        }

        String editionName() {
            return after(edition);
        }
    }

    /** Something that somebody does at a place on a day. */
    sealed interface Happening permits Work, Speaking, Calling, Request {
        /** Code of an organisation, or the key of a board. */
        String at();

        /** The e-mail address of who does it. */
        String by();

        Instant when();
    }

    /**
     * That a board speaks for groups.
     *
     * @param groups their codes
     */
    record Speaking(String at, String by, Instant when, List<String> groups) implements Happening {}

    /**
     * A round.
     *
     * @param together keys of boards that follow it too
     * @param codes of those who are asked
     * @param more who was given more time: the day by code
     */
    record Calling(
            String at,
            String by,
            Instant when,
            String edition,
            LocalDate due,
            List<String> together,
            List<String> codes,
            @Nullable Map<String, LocalDate> more)
            implements Happening {
        String framework() {
            return before(edition);
        }

        String editionName() {
            return after(edition);
        }
    }

    /**
     * That a board asks for evidence of a return.
     *
     * @param supplied null while nothing is
     * @param supplier the e-mail address of who supplies it
     */
    record Request(
            String at,
            String by,
            Instant when,
            String of,
            String edition,
            String ref,
            String asked,
            LocalDate due,
            @Nullable Paper supplied,
            @Nullable String supplier)
            implements Happening {}

    private static String before(@Nullable String edition) {
        return edition == null ? "" : edition.substring(0, edition.indexOf('/'));
    }

    private static String after(@Nullable String edition) {
        return edition == null ? "" : edition.substring(edition.indexOf('/') + 1);
    }

    /**
     * One of these.
     *
     * @param rate ratings by requirement, by standard, or for {@code all}; with what each asks
     * @param say values by the refs of entries
     * @param sign the e-mail address of who signs the declaration
     * @param publish publishes, or hands in
     * @param judge the overall judgement of every standard that asks for one
     * @param progress how actions stand, by requirement, by standard, or for {@code all}: a colour
     */
    record Step(
            @Nullable JsonNode answer,
            @Nullable JsonNode confirm,
            @Nullable Map<String, String> own,
            @Nullable Map<String, String> rate,
            @Nullable Map<String, JsonNode> say,
            @Nullable String sign,
            boolean publish,
            @Nullable String judge,
            @Nullable Map<String, String> progress) {}

    /** An answer: a value in the shape of the API, or a document. */
    record Told(@Nullable JsonNode value, @Nullable Paper document, @Nullable String comment) {}

    record Paper(
            String title, @Nullable String place, @Nullable String file, @Nullable String text) {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .disable(
                            tools.jackson.databind.DeserializationFeature
                                    .FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    static Story read() {
        var told = new java.util.HashMap<String, Object>(yaml("/demo/story.yaml"));
        told.put("answers", yaml("/demo/answers.yaml"));
        return JSON.convertValue(told, Story.class);
    }

    /** What all happens, in the order of time. */
    List<Happening> happenings() {
        return Stream.<List<? extends Happening>>of(boards, assessments, rounds, requests)
                .<Happening>flatMap(List::stream)
                .sorted(Comparator.comparing(Happening::when))
                .toList();
    }

    /** Words about a requirement, or those for all requirements; empty for none. */
    String words(String framework, String requirement, String what) {
        Map<String, Told> all = answers.getOrDefault(framework, Map.of());
        Told told = all.getOrDefault(requirement + "/" + what, all.get(what));
        if (told == null || told.value() == null) return "";
        return told.value().asString();
    }

    Told answer(String framework, String ref) {
        Told told = answers.getOrDefault(framework, Map.of()).get(ref);
        if (told == null) throw new IllegalStateException("The story has no answer to " + ref);
        return told;
    }

    @SuppressWarnings("unchecked") // the files begin with keys
    private static Map<String, Object> yaml(String file) {
        try (InputStream bytes = Story.class.getResourceAsStream(file)) {
            if (bytes == null) throw new IllegalStateException(file + " is missing");
            var load = new Load(LoadSettings.builder().setLabel(file).build());
            return (Map<String, Object>) load.loadFromInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
