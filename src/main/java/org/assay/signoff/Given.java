package org.assay.signoff;

import java.util.function.Function;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives with a signature.
 *
 * @param agreed whether they said that they sign the words of the declaration
 * @param values reads what was given to a question of the declaration
 * @param seen the mark of the return that they read; null for whoever takes it as it is
 */
public record Given(boolean agreed, Function<Question, Reading> values, @Nullable String seen) {}
