package org.assay.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.organisation.Profile;

/**
 * What an assessment keeps of the profile: its answers by question, and holders of key roles as
 * {@code key_roles.ID}.
 */
final class Told {
    private static final String ROLE = "key_roles.";

    private Told() {}

    static Map<String, String> of(Profile profile) {
        var told = new HashMap<>(profile.answers());
        profile.keyRoles().forEach((role, holder) -> told.put(ROLE + role, holder));
        return told;
    }

    /** Without the names: what may tailor an edition. */
    static Map<String, String> answers(Map<String, String> told) {
        return told.entrySet().stream()
                .filter(each -> !each.getKey().startsWith(ROLE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
