package org.assay.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes a profile, or a part of it, as JSON; the same profile is always the same text. */
final class ProfileJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private ProfileJson() {}

    /** The whole profile, for the history. */
    static String of(Profile profile) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("type", profile.type() == null ? "" : profile.type());
        whole.put("key_roles", new TreeMap<>(profile.keyRoles()));
        whole.put("answers", new TreeMap<>(profile.answers()));
        whole.put("submitted", profile.submitted());
        return JSON.writeValueAsString(whole);
    }

    static String of(Map<String, String> words) {
        return JSON.writeValueAsString(new TreeMap<>(words));
    }

    static Map<String, String> words(String json) {
        return JSON.readValue(json, WORDS);
    }
}
