package org.assay.web.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.AnswerType;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.kernel.Problem;
import org.assay.signoff.Given;
import org.assay.web.layout.Form;

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
                                        : Typed.of(field(fields, question.ref()))),
                field(fields, "seen"));
    }

    /** What was typed, with why nothing was signed; a signature is given anew. */
    static Form changed(Map<String, String> fields) {
        var typed = new HashMap<>(fields);
        typed.remove("agreed");
        return Form.of(typed)
                .with(
                        List.of(
                                Problem.whole(
                                        "The return or its action plan changed after you opened this page. Read it again, then sign. Nothing was signed.")));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
