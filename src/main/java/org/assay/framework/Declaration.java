package org.assay.framework;

import java.util.List;
import org.assay.form.Question;

/**
 * What is signed before a return is handed in.
 *
 * @param by who signs it, in words
 * @param fields what is asked with the signature, their refs as the pack gives them
 */
public record Declaration(String text, String by, List<Field> fields) {
    public Declaration {
        fields = List.copyOf(fields);
    }

    /** One question of the declaration. */
    public record Field(Question question, boolean required) {}
}
