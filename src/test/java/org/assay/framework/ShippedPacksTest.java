package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packs of this repository are right, and so is the schema they are written by. */
class ShippedPacksTest {
    @Test
    void everyShippedPackIsRight() {
        assertThat(Packs.shipped()).isNotEmpty();
    }

    @Test
    void theSchemaDescribesEveryKey() throws IOException {
        var undescribed = new TreeSet<String>();
        JsonNode schema;
        try (InputStream file = getClass().getResourceAsStream("/frameworks/pack.schema.json")) {
            schema = new JsonMapper().readTree(file);
        }
        walk(schema, schema, undescribed);
        assertThat(undescribed).isEmpty();
    }

    private static void walk(JsonNode schema, JsonNode node, Set<String> undescribed) {
        node.path("properties")
                .properties()
                .forEach(each -> {
                    if (!describes(schema, each.getValue())) undescribed.add(each.getKey());
                });
        for (JsonNode child : node)
            if (!child.equals(node.path("if"))) walk(schema, child, undescribed);
    }

    private static boolean describes(JsonNode schema, JsonNode property) {
        return property.has("description")
                || property.has("const")
                || property.has("$ref")
                        && schema.at(property.path("$ref").asString().substring(1))
                                .has("description");
    }
}
