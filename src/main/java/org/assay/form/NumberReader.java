package org.assay.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers and percentages, and says what is wrong with one that is neither. */
final class NumberReader {
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern DECIMAL = Pattern.compile("[-−]?[0-9]{1,15}(\\.[0-9]{0,15})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("999999999999999");

    private NumberReader() {}

    static Reading number(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) return new Reading.Blank();
        if (GROUPED.matcher(text).matches()) text = text.replace(",", "");
        if (!DECIMAL.matcher(text).matches())
            return Reading.wrong(
                    Words.quote(typed) + " is not a number. Write a whole number, such as 12.");
        return number(new BigDecimal(text.replace('−', '-')));
    }

    static Reading number(BigDecimal value) {
        if (value.signum() < 0)
            return Reading.wrong("The number must be 0 or more; you wrote " + shown(value) + ".");
        if (outsized(value) || value.compareTo(MOST) > 0)
            return Reading.wrong("The number is too large. It may have up to 15 digits.");
        if (value.stripTrailingZeros().scale() > 0)
            return Reading.wrong(
                    "The number must be a whole number; you wrote " + shown(value) + ".");
        return new Reading.Answered(new Answer.Number(value));
    }

    static Reading percentage(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) return new Reading.Blank();
        if (text.endsWith("%")) text = text.substring(0, text.length() - 1).strip();
        if (!DECIMAL.matcher(text).matches())
            return Reading.wrong(
                    Words.quote(typed)
                            + " is not a percentage. Write a number from 0 to 100, such as 95 or"
                            + " 95.5.");
        return percentage(new BigDecimal(text.replace('−', '-')));
    }

    static Reading percentage(BigDecimal value) {
        if (value.signum() < 0)
            return Reading.wrong(
                    "The percentage must be 0 or more; you wrote " + shown(value) + ".");
        if (value.compareTo(HUNDRED) > 0)
            return Reading.wrong(
                    "The percentage must be 100 or less; you wrote " + shown(value) + ".");
        if (outsized(value) || value.stripTrailingZeros().scale() > 2)
            return Reading.wrong("The percentage may have up to two decimals, such as 95.25.");
        return new Reading.Answered(new Answer.Percentage(value));
    }

    /** A number written with an exponent can be short to send and endless to write out. */
    private static boolean outsized(BigDecimal value) {
        return value.precision() > 40 || Math.abs(value.scale()) > 40;
    }

    private static String shown(BigDecimal value) {
        return outsized(value)
                ? value.round(new java.math.MathContext(3)).toString()
                : value.toPlainString();
    }
}
