package org.assay.organisation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, once for all frameworks.
 *
 * @param type id of its {@link OrganisationType}; null until chosen
 * @param keyRoles names of the holders, by role
 * @param answers the chosen options, by question; several are joined by commas
 * @param submitted whether an Administrator has accepted it; before that no assessment opens
 * @param version grows by one with each change; 0 when nothing was ever saved
 */
public record Profile(
        @Nullable String type,
        Map<String, String> keyRoles,
        Map<String, String> answers,
        boolean submitted,
        int version) {
    static final Profile EMPTY = new Profile(null, Map.of(), Map.of(), false, 0);

    public Profile {
        keyRoles = Map.copyOf(keyRoles);
        answers = Map.copyOf(answers);
    }

    /** The holder's name; empty when nobody is named. */
    public String holder(String role) {
        return keyRoles.getOrDefault(role, "");
    }

    /** The options' ids where several may be chosen; none when the question is open. */
    public List<String> chosen(String question) {
        String answer = answer(question);
        return answer.isEmpty() ? List.of() : List.of(answer.split(","));
    }

    /** The chosen option's id, several joined by commas; empty when the question is open. */
    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }
}
