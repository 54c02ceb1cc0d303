package org.assay.organisation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * An organisation that may be asked for a return, with what its accepted profile says of its kind.
 *
 * @param type id of its type; empty where it has no accepted profile
 * @param answers the chosen options by question, several joined by commas
 */
public record Respondent(Organisation organisation, String type, Map<String, String> answers) {
    public Respondent {
        answers = Map.copyOf(answers);
    }

    /** Whether it chose the option, written {@code QUESTION:OPTION}. */
    public boolean chose(String option) {
        int colon = option.indexOf(':');
        return colon > 0
                && Arrays.asList(answers.getOrDefault(option.substring(0, colon), "").split(","))
                        .contains(option.substring(colon + 1));
    }

    /** Whether it chose any of these; of none asked, it did. */
    public boolean choseAny(Set<String> options) {
        return options.isEmpty() || options.stream().anyMatch(this::chose);
    }
}
