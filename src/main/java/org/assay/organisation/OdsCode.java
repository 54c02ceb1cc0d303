package org.assay.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code by which the Organisation Data Service (ODS) knows an organisation or a site: capital
 * letters and digits. Organisations have up to 8 of them and sites up to 9; newer codes have five,
 * a letter and a digit in turn.
 */
public record OdsCode(String value) {
    private static final Pattern LEGACY = Pattern.compile("[A-Z0-9]{3,9}");
    private static final Pattern ALTERNATING = Pattern.compile("[A-Z][0-9][A-Z][0-9][A-Z]");

    /**
     * @throws IllegalArgumentException when the value is no such code; {@link #parse} does not
     *     throw
     */
    public OdsCode {
        if (!LEGACY.matcher(value).matches()) throw new IllegalArgumentException("not a code");
    }

    /** Reads a code as people write it: spaces around it and small letters do not matter. */
    public static Optional<OdsCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return LEGACY.matcher(code).matches() ? Optional.of(new OdsCode(code)) : Optional.empty();
    }

    /** Whether it has the newer form, e.g. {@code A1B2C}. */
    public boolean alternating() {
        return ALTERNATING.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
