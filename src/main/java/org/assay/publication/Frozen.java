package org.assay.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot as bytes, and the hashes of it.
 *
 * @param json canonical, in UTF-8
 * @param sha256 of those bytes
 * @param substance SHA-256 of all but which publication it is
 */
record Frozen(byte[] json, String sha256, String substance) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
                    .build();

    static Frozen of(Snapshot snapshot) {
        SortedMap<String, String> members = CanonicalJson.members(MAPPER.valueToTree(snapshot));
        byte[] bytes = CanonicalJson.object(members);
        members.remove("publication");
        return new Frozen(
                bytes,
                CanonicalJson.sha256(bytes),
                CanonicalJson.sha256(CanonicalJson.object(members)));
    }

    /** Reads a snapshot back from its bytes. */
    static Snapshot read(byte[] json) {
        JsonNode tree = MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
        return MAPPER.treeToValue(tree, Snapshot.class);
    }
}
