package org.assay.signoff;

import java.util.function.Function;
import org.assay.form.Question;
import org.assay.form.Reading;

/**
 * What somebody gives with a signature.
 *
 * @param agreed whether they said that they sign the words of the declaration
 * @param values reads what was given to a question of the declaration
 */
public record Given(boolean agreed, Function<Question, Reading> values) {}
