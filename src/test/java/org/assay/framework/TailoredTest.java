package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TailoredTest {
    private final Edition edition = Packs.small();

    @Test
    void leavesOutWhatDoesNotApply() {
        assertThat(tailored("no", false).outline().item("1.1.3")).isEmpty();
        assertThat(tailored("yes", false).outline().item("1.1.3")).isPresent();
        assertThat(edition.item("1.1.3")).isPresent();
    }

    @Test
    void readsAsItShouldForTheOrganisation() {
        assertThat(ask("yes", true)).isEqualTo("Where is it written in your home?");
        assertThat(ask("yes", false)).isEqualTo("Where is it written?");
    }

    @Test
    void isWorkedOutOnceForEachKindOfOrganisation() {
        assertThat(tailored("yes", true)).isSameAs(tailored("yes", true));
    }

    @Test
    void givesTheFirstLevelThatHolds() {
        Set<Measure> all = EnumSet.allOf(Measure.class);
        assertThat(tailored("yes", true).levelAt(all).id()).isEqualTo("best");
        assertThat(tailored("no", true).levelAt(all).id()).isEqualTo("good");
        assertThat(tailored("yes", true).levelAt(Set.of()).id()).isEqualTo("none");
    }

    @Test
    void saysWhatTheProfileHasToSayForALevel() {
        Level best = edition.level("best").orElseThrow();
        assertThat(tailored("yes", true).besides(best)).isEmpty();
        assertThat(tailored("no", true).besides(best))
                .containsExactly(
                        "In the profile, the answer to “Do you use NHSmail?” has to be “Yes”.");
    }

    @Test
    void findsEachPartByItsRef() {
        assertThat(edition.requirementOf("1.1.2").orElseThrow().ref()).isEqualTo("1.1");
        assertThat(edition.standardOf("1.1.2").orElseThrow().ref()).isEqualTo("1");
        assertThat(edition.standardOf("1.1").orElseThrow().ref()).isEqualTo("1");
        assertThat(edition.item("9")).isEmpty();
    }

    private String ask(String nhsmail, boolean socialCare) {
        return tailored(nhsmail, socialCare).outline().item("1.1.3").orElseThrow().ask();
    }

    private Tailored tailored(String nhsmail, boolean socialCare) {
        return edition.tailoredTo(
                new Circumstances(Map.of("nhsmail", nhsmail), "care-home", socialCare));
    }
}
