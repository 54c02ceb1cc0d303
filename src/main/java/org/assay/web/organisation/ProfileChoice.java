package org.assay.web.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.form.AnswerType;
import org.assay.form.Question;
import org.assay.web.layout.Form;

/**
 * A question of the profile as its radios or boxes show it.
 *
 * @param several whether several may be chosen
 */
public record ProfileChoice(
        String ref, String ask, String hint, boolean several, Map<String, String> options) {
    static ProfileChoice of(Question question) {
        Map<String, String> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option.id(), option.label()));
        return new ProfileChoice(
                question.ref(),
                question.ask(),
                question.hint(),
                question.type() == AnswerType.CHOICES,
                options);
    }

    /** The boxes that stand ticked in what was saved or sent. */
    public Set<String> chosen(Form form) {
        return Set.copyOf(List.of(form.value(ref).split(",")));
    }

    /**
     * What was sent, with the ticked boxes of a question, each sent as {@code REF.OPTION}, put
     * together under its ref; {@code REF.} alone says that nothing was chosen.
     */
    static Map<String, String> together(Map<String, String> sent) {
        Map<String, String> whole = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            int dot = name.indexOf('.');
            whole.merge(
                    dot < 0 ? name : name.substring(0, dot),
                    dot < 0 ? value : name.substring(dot + 1),
                    (one, more) -> one.isEmpty() || more.isEmpty() ? one + more : one + "," + more);
        });
        return whole;
    }
}
