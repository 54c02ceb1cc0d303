package org.assay.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.account.Erasure;
import org.assay.account.Erasure.Subject;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.junit.jupiter.api.Test;

class NamingTest {
    private static final OrganisationId HERE = OrganisationId.next();
    private static final OrganisationId THERE = OrganisationId.next();

    @Test
    void findsANameInASentenceHoweverItIsWritten() {
        assertThat(swapped("Ask gwen HUGHES, or Gwen\nHughes.", "Gwen Hughes"))
                .isEqualTo("Ask A former member, or A former member.");
        assertThat(swapped("{\"said\":\"First line\\nGwen Hughes\"}", "Gwen Hughes"))
                .isEqualTo("{\"said\":\"First line\\nA former member\"}");
    }

    @Test
    void leavesLongerNamesAndOtherAddressesAlone() {
        assertThat(swapped("Gwen Hughesworth and Agwen Hughes", "Gwen Hughes"))
                .isEqualTo("Gwen Hughesworth and Agwen Hughes");
        assertThat(swapped("joann@care.example, ann@care.example.org", "Ann Lee"))
                .isEqualTo("joann@care.example, ann@care.example.org");
        assertThat(swapped("Write to Ann@care.example.", "Ann Lee"))
                .matches("Write to former-member-[0-9a-f-]+@erased\\.invalid\\.");
    }

    @Test
    void aNameOfOneWordCountsWhereItStandsAlone() {
        assertThat(swapped("We will do it", "Will")).isEqualTo("We will do it");
        assertThat(swapped("Will", "Will")).isEqualTo("A former member");
        assertThat(swapped("{\"lead\":\"Will\"}", "Will"))
                .isEqualTo("{\"lead\":\"A former member\"}");
    }

    @Test
    void aNameOfOneWordIsNotWhatProgramsCallSomething() {
        assertThat(swapped("{\"met\":\"yes\"}", "yes")).isEqualTo("{\"met\":\"yes\"}");
        assertThat(swapped("{\"met\":\"yes\"}", "Yes")).isEqualTo("{\"met\":\"yes\"}");
    }

    @Test
    void aNameMeansThePersonOnlyWhereTheyBelongedAndAnAddressEverywhere() {
        var subject =
                new Subject(
                        PersonId.next(),
                        "Data Security",
                        "ann@care.example",
                        List.of(HERE),
                        false,
                        List.of());
        for (Naming each : Naming.of(subject, List.of("Ann Former"), Erasure.NAME)) {
            assertThat(each.everywhere()).isEqualTo(each.address());
            if (!each.address()) assertThat(each.organisations()).containsExactly(HERE.value());
        }
    }

    @Test
    void takesSignsOfANameAsTheyAre() {
        assertThat(swapped("by Ann (Bea) O'Neil.", "Ann (Bea) O'Neil"))
                .isEqualTo("by A former member.");
        assertThat(swapped("{\"by\":\"Ann \\\"Bea\\\" Lee\"}", "Ann \"Bea\" Lee"))
                .isEqualTo("{\"by\":\"A former member\"}");
    }

    @Test
    void isCarefulWhereSomebodyElseHasTheName() {
        var subject =
                new Subject(
                        PersonId.next(),
                        "Ann Lee",
                        "ann@care.example",
                        List.of(HERE, THERE),
                        true,
                        List.of(THERE));
        List<Naming> names =
                Naming.of(subject, List.of(), Erasure.NAME).stream()
                        .filter(each -> !each.address())
                        .toList();
        assertThat(names).hasSize(1);
        assertThat(names.getFirst().everywhere()).isFalse();
        assertThat(names.getFirst().organisations()).containsExactly(HERE.value());
    }

    private static String swapped(String text, String name) {
        var subject =
                new Subject(
                        PersonId.next(), name, "ann@care.example", List.of(HERE), false, List.of());
        String said = text;
        for (Naming each : Naming.of(subject, List.of(), Erasure.NAME)) said = each.swapIn(said);
        return said;
    }
}
