package org.assay.framework;

import java.util.List;
import org.assay.form.Option;

/** A choice asked once of an organisation; conditions read it as {@code profile.REF}. */
public record ProfileQuestion(String ref, String ask, String hint, List<Option> options) {
    public ProfileQuestion {
        options = List.copyOf(options);
    }
}
