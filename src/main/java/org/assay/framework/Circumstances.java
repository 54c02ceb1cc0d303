package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;

/**
 * What an edition may be tailored by.
 *
 * @param profile the chosen option of each profile question, several joined by commas; one without
 *     an answer is left out
 * @param organisationType its id; empty when not known
 */
public record Circumstances(
        Map<String, String> profile, String organisationType, boolean socialCare) {
    public Circumstances {
        profile = Map.copyOf(profile);
    }

    /**
     * What is known of a type goes with it.
     *
     * @param type id of the type; empty when not known
     */
    public static Circumstances of(
            OrganisationTypes types, String type, Map<String, String> profile) {
        boolean socialCare = types.find(type).map(OrganisationType::socialCare).orElse(false);
        return new Circumstances(profile, type, socialCare);
    }

    /** As conditions read it: an open profile question is an empty word or list. */
    Map<String, Object> values(List<ProfileQuestion> questions) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ProfileQuestion question : questions)
            values.put(
                    "profile." + question.ref(),
                    question.value(profile.getOrDefault(question.ref(), "")));
        values.put("organisation.type", organisationType);
        values.put("organisation.social_care", socialCare);
        return values;
    }

    /** With one profile question answered otherwise. */
    Circumstances with(String ref, String option) {
        var changed = new LinkedHashMap<>(profile);
        changed.put(ref, option);
        return new Circumstances(changed, organisationType, socialCare);
    }
}
