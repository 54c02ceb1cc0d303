package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The system's own reading of an action, by the three definitions of the audit's plan. */
class DatesSayTest {
    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2015, 1, 31);
    private static final Monitoring SHOWN =
            new Monitoring(null, "Nine in ten know the route", "Survey of May", List.of());

    @Test
    void saysNothingWithoutADeadline() {
        assertThat(say(null, null, START)).returns(null, DatesSay::rag);
    }

    @Test
    void saysNothingWhileThereIsTimeAndNoProgress() {
        assertThat(say(DEADLINE, null, LocalDate.of(2015, 1, 16))).returns(null, DatesSay::rag);
    }

    @Test
    void saysRedOnceMoreThanHalfOfTheTimeIsGoneWithoutProgress() {
        assertThat(say(DEADLINE, null, LocalDate.of(2015, 1, 17))).returns(Rag.RED, DatesSay::rag);
    }

    @Test
    void saysAmberWhenItMovesAndIsInTime() {
        assertThat(say(DEADLINE, LocalDate.of(2015, 1, 8), DEADLINE))
                .returns(Rag.AMBER, DatesSay::rag)
                .returns("Moving, in time, not shown to have worked yet.", DatesSay::why);
    }

    @Test
    void saysRedTheDayAfterTheDeadlineThoughItMoved() {
        assertThat(say(DEADLINE, LocalDate.of(2015, 1, 8), DEADLINE.plusDays(1)))
                .returns(Rag.RED, DatesSay::rag);
    }

    @Test
    void saysRedOnceTheDayForMeasuringSuccessHasGoneBy() {
        var planning =
                new Planning("", "", "", START, DEADLINE, "", "", LocalDate.of(2015, 1, 10), "");
        var said = DatesSay.of(planning, Monitoring.EMPTY, START, START, LocalDate.of(2015, 1, 11));
        assertThat(said.rag()).isEqualTo(Rag.RED);
    }

    @Test
    void saysGreenOnceImpactAndEvidenceAreOnRecord() {
        var planning = planned(DEADLINE);
        assertThat(DatesSay.of(planning, SHOWN, START, null, DEADLINE.plusYears(1)).rag())
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void doesNotCountProgressThatIsStillToCome() {
        assertThat(say(DEADLINE, LocalDate.of(2015, 1, 20), LocalDate.of(2015, 1, 2)).rag())
                .isNull();
    }

    @Property
    void neverSaysGreenWithoutImpactAndEvidence(
            @ForAll("days") LocalDate deadline,
            @ForAll("days") LocalDate progressed,
            @ForAll("days") LocalDate today) {
        assertThat(say(deadline, progressed, today).rag()).isNotEqualTo(Rag.GREEN);
    }

    @Property
    void neverReadsBetterAsTimeGoesByAndNothingHappens(
            @ForAll("days") LocalDate deadline,
            @ForAll("days") LocalDate today,
            @ForAll("days") LocalDate later) {
        if (later.isBefore(today)) return;
        if (say(deadline, null, today).rag() == Rag.RED)
            assertThat(say(deadline, null, later).rag()).isEqualTo(Rag.RED);
    }

    @Property
    void alwaysSaysRedAfterTheDeadlineOfWhatIsNotShown(
            @ForAll("days") LocalDate deadline,
            @ForAll("days") LocalDate progressed,
            @ForAll("days") LocalDate today) {
        if (today.isAfter(deadline))
            assertThat(say(deadline, progressed, today).rag()).isEqualTo(Rag.RED);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 200).map(START::plusDays);
    }

    private static Planning planned(@Nullable LocalDate deadline) {
        return new Planning("", "", "", START, deadline, "", "", null, "");
    }

    private static DatesSay say(
            @Nullable LocalDate deadline, @Nullable LocalDate progressed, LocalDate today) {
        return DatesSay.of(planned(deadline), Monitoring.EMPTY, START, progressed, today);
    }
}
