package org.assay.framework;

import java.util.Arrays;
import java.util.List;
import org.assay.form.Option;

/**
 * A choice asked once of an organisation; conditions read it as {@code profile.REF}.
 *
 * @param several whether several options may be chosen; conditions then read a list
 */
public record ProfileQuestion(
        String ref, String ask, String hint, boolean several, List<Option> options) {
    public ProfileQuestion {
        options = List.copyOf(options);
    }

    /** What was chosen as conditions read it: a word, or a list of words. */
    Object value(String chosen) {
        if (!several) return chosen;
        return chosen.isEmpty() ? List.of() : Arrays.asList(chosen.split(","));
    }

    /** Whether it has the option, written {@code QUESTION:OPTION}. */
    public boolean offers(String option) {
        return options.stream().anyMatch(each -> option.equals(ref + ":" + each.id()));
    }
}
