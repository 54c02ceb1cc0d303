package org.assay.api.rest;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts an example beside every body, made of the examples of its parts. */
@Component
class Examples implements GlobalOpenApiCustomizer {
    private static final String PACK =
            "framework: safe-kitchens\nedition: \"2031\"\nbase: \"2030\"\n";

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> known = api.getComponents().getSchemas();
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(known::putIfAbsent);
        api.setTags(api.getTags().stream().sorted(Comparator.comparing(Tag::getName)).toList());
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> {
                    if (operation.getRequestBody() != null)
                        fill(operation.getRequestBody().getContent(), "", known);
                    operation
                            .getResponses()
                            .forEach((status, response) ->
                                    fill(response.getContent(), status, known));
                });
    }

    private static void fill(@Nullable Content content, String status, Map<String, Schema> known) {
        if (content == null) return;
        content.forEach((type, media) -> {
            if (media.getExample() != null || media.getSchema() == null) return;
            if (type.contains("yaml")) media.setExample(PACK);
            else if (type.equals("application/problem+json"))
                media.setExample(problem(Integer.parseInt(status)));
            else if (type.equals("application/json")) media.setExample(example(media, known));
        });
    }

    private static @Nullable Object example(MediaType media, Map<String, Schema> known) {
        return of(media.getSchema(), known);
    }

    private static Map<String, Object> problem(int status) {
        ProblemBody words = ProblemWords.ofStatus(status);
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "about:blank");
        example.put("title", words.title());
        example.put("status", status);
        example.put("detail", words.detail());
        boolean listed = status == 422;
        example.put(
                "errors",
                listed
                        ? List.of(
                                Map.of(
                                        "pointer",
                                        "/value",
                                        "message",
                                        "Percentage must be 100 or less."))
                        : List.of());
        if (status == 500) example.put("reference", "5f3a09c1");
        if (status == 412) {
            example.put("mine", Map.of("value", 95, "comment", ""));
            example.put("theirs", Map.of("value", 96, "comment", "", "version", 4));
        }
        return example;
    }

    private static @Nullable Object of(Schema<?> given, Map<String, Schema> known) {
        Schema<?> schema = given;
        String ref = given.get$ref();
        if (ref != null) schema = known.get(ref.substring(ref.lastIndexOf('/') + 1));
        if (schema == null) return null;
        if (schema.getExample() != null) return schema.getExample();
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            var example = new LinkedHashMap<String, Object>();
            properties.forEach((name, part) -> {
                Object value = of(part, known);
                if (value != null) example.put(name, value);
            });
            return example;
        }
        Schema<?> items = schema.getItems();
        if (items != null) {
            Object item = of(items, known);
            return item == null ? List.of() : List.of(item);
        }
        Set<String> types = schema.getTypes();
        if (types != null && types.contains("object")) return Map.of();
        return null;
    }
}
