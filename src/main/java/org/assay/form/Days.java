package org.assay.form;

import java.time.LocalDate;
import java.util.Optional;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What any day must keep to before it is stored, however it comes in. */
public final class Days {
    static final int FIRST_YEAR = 1000;
    static final int LAST_YEAR = 9999;

    private Days() {}

    /** Whether its year has four digits, as every day that people mean. */
    public static boolean possible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * Says what is wrong with a day, if anything is; none is fine.
     *
     * @param field the field's name for the problem
     */
    public static Optional<Problem> problem(String field, @Nullable LocalDate day) {
        return day == null || possible(day)
                ? Optional.empty()
                : Optional.of(new Problem(field, "The year must be four digits, such as 2019."));
    }
}
