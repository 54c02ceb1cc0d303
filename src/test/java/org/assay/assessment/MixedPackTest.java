package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assay.form.Answer;
import org.assay.framework.Edition;
import org.assay.framework.Packs;
import org.junit.jupiter.api.Test;

/** One framework with confirmed assertions, ratings, levels that read both, and an overlay. */
class MixedPackTest {
    private final MadeUp venue = new MadeUp(shipped("2020"));

    @Test
    void isOnlyStartedWhileACriticalItemIsOpen() {
        assertThat(level()).isEqualTo("started");
    }

    @Test
    void isSafeWithTheCriticalItemAlone() {
        venue.entry("1.1.1", fact(new Answer.Tick()));

        assertThat(level()).isEqualTo("safe");
    }

    @Test
    void needsConfirmationAndRatingsBothToBeWelcoming() {
        complete("strong");
        assertThat(level()).isEqualTo("safe");

        venue.confirm(List.of("1.1", "2.2"));
        assertThat(level()).isEqualTo("shining");

        venue.rate("2.1", "growing");
        assertThat(level()).isEqualTo("safe");
        venue.action("2.1", "lead", "action", "timescale");
        assertThat(level()).isEqualTo("welcoming");
    }

    @Test
    void fallsWithOneWeakStatement() {
        complete("strong");
        venue.confirm(List.of("1.1", "2.2"));
        venue.rate("1.2", "weak").action("1.2", "lead", "action", "timescale");

        assertThat(level()).isEqualTo("safe");
    }

    @Test
    void asksTheOverlaysStatementToo() {
        var town = new MadeUp(shipped("2020+harbour-town"));

        assertThat(town.evaluated().requirement("1.3")).isPresent();
        assertThat(venue.evaluated().requirement("1.3")).isEmpty();
    }

    private void complete(String rating) {
        venue.entry("1.1.1", fact(new Answer.Tick()));
        venue.entry("1.1.2", fact(new Answer.Date(MadeUp.TODAY.minusDays(3))));
        for (String ref : new String[] {"1.2", "2.1", "2.2"})
            venue.rate(ref, rating).says(ref + "/evidence", "It hangs at the door.");
    }

    private static Edition shipped(String edition) {
        return Packs.shipped().stream()
                .filter(each -> each.toString().equals("safe-venue/" + edition))
                .findFirst()
                .orElseThrow();
    }

    private String level() {
        return venue.evaluated().level().id();
    }

    private static EntryFact fact(Answer answer) {
        LocalDate today = MadeUp.TODAY;
        return new EntryFact(answer, "", today, false);
    }
}
