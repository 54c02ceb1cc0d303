package org.assay.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        Map<String, Map<String, Told>> answers) {

    record Place(String code, String name, String street, String town, String postcode) {}

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
     * @param edition framework and edition with a slash between
     */
    record Work(
            String at,
            String by,
            Instant when,
            String type,
            Map<String, String> profile,
            @Nullable Map<String, String> keyRoles,
            String edition,
            List<Step> steps) {
        String framework() {
            return edition.substring(0, edition.indexOf('/'));
        }

        String editionName() {
            return edition.substring(edition.indexOf('/') + 1);
        }
    }

    /**
     * One of these.
     *
     * @param rate ratings by requirement, by standard, or for {@code all}; with what each asks
     * @param say values by the refs of entries
     * @param sign the e-mail address of who signs the declaration
     * @param publish publishes, or hands in
     */
    record Step(
            @Nullable JsonNode answer,
            @Nullable JsonNode confirm,
            @Nullable Map<String, String> own,
            @Nullable Map<String, String> rate,
            @Nullable Map<String, JsonNode> say,
            @Nullable String sign,
            boolean publish) {}

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
