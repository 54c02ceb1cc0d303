package org.assay.web.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.form.Question;

/** A question of the profile as its radios show it. */
public record ProfileChoice(String ref, String ask, String hint, Map<String, String> options) {
    static ProfileChoice of(Question question) {
        Map<String, String> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option.id(), option.label()));
        return new ProfileChoice(question.ref(), question.ask(), question.hint(), options);
    }
}
