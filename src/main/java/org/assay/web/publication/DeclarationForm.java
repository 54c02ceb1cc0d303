package org.assay.web.publication;

import java.util.Map;
import org.assay.form.AnswerType;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.signoff.Given;

/** Reads the form under a declaration; each question's field has its ref as its name. */
final class DeclarationForm {
    private DeclarationForm() {}

    static Given given(Map<String, String> fields) {
        return new Given(
                fields.getOrDefault("agreed", "").equals("yes"),
                question ->
                        Reading.read(
                                question,
                                question.type() == AnswerType.DATE
                                        ? Typed.date(
                                                field(fields, question.ref() + "-day"),
                                                field(fields, question.ref() + "-month"),
                                                field(fields, question.ref() + "-year"))
                                        : Typed.of(field(fields, question.ref()))));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
