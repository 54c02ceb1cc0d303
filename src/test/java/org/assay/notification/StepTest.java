package org.assay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When people are reminded of a day. */
class StepTest {
    private static final LocalDate DUE = LocalDate.of(2031, 7, 19);
    private static final List<Period> BEFORE =
            List.of(Period.ofDays(30), Period.ofDays(7), Period.ofDays(1));

    private static @Nullable String on(LocalDate today) {
        return on(today, LocalDate.of(2031, 1, 1));
    }

    private static @Nullable String on(LocalDate today, LocalDate asked) {
        return Step.standing(DUE, BEFORE, asked, today).map(Step::id).orElse(null);
    }

    @Test
    void comesOnItsDayAndStandsUntilTheNext() {
        assertThat(on(LocalDate.of(2031, 6, 18))).isNull();
        assertThat(on(LocalDate.of(2031, 6, 19))).isEqualTo("before P30D");
        assertThat(on(LocalDate.of(2031, 7, 11))).isEqualTo("before P30D");
        assertThat(on(LocalDate.of(2031, 7, 12))).isEqualTo("before P7D");
        assertThat(on(LocalDate.of(2031, 7, 18))).isEqualTo("before P1D");
        assertThat(on(DUE)).isEqualTo("before P1D");
    }

    @Test
    void goesOnAfterTheDayAndEnds() {
        assertThat(on(DUE.plusDays(1))).isEqualTo("after P1D");
        assertThat(on(DUE.plusDays(7))).isEqualTo("after P7D");
        assertThat(on(DUE.plusDays(14))).isEqualTo("after P7D");
        assertThat(on(DUE.plusDays(15))).isNull();
    }

    @Test
    void isNotMadeUpForWhenItCameBeforeTheAsking() {
        LocalDate asked = LocalDate.of(2031, 7, 2);
        assertThat(on(LocalDate.of(2031, 7, 3), asked)).isNull();
        assertThat(on(LocalDate.of(2031, 7, 12), asked)).isEqualTo("before P7D");
        assertThat(on(LocalDate.of(2031, 7, 12), LocalDate.of(2031, 7, 12))).isNull();
    }
}
