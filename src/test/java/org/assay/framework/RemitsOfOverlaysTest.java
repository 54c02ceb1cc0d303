package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.framework.Remits.Standing;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose returns of an overlay come to its board. */
@HouseUnderTest
class RemitsOfOverlaysTest {
    private final Remits remits;

    RemitsOfOverlaysTest(Remits remits) {
        this.remits = remits;
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ999, upton, true",
        "ZZ999, '', true",
        "ZZ999, downton, false",
        "ZZ998, upton, false",
        "ZZ998, '', false",
        "'', '', false"
    })
    void itsGroupsAndWhereTheProfileSaysNothingYetTheyMayCome(
            String by, String towns, boolean comes) {
        String groups = "commissioners: [\"ZZ999\"]";
        Edition overlay =
                Clubs.read(
                        Clubs.OVERLAY_YAML.replace(
                                        groups, groups + "\n  when: \"'upton' in profile.areas\"")
                                + "recipients: [{ organisation: hill-board, title: Hill board }]\n");
        var who = new Standing("university", Map.of("areas", towns), by);
        assertThat(remits.comes(overlay, "hill-board", who)).isEqualTo(comes);
    }
}
