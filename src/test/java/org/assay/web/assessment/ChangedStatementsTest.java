package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** A statement says where it differs from the edition before, beside the answer that came over. */
@HouseUnderTest
class ChangedStatementsTest {
    private final Boards boards;
    private final People people;

    ChangedStatementsTest(Boards boards, People people) {
        this.boards = boards;
        this.people = people;
    }

    @Test
    void marksWhatIsNewRewordedAndRenumbered() {
        LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
        Edition before = boards.ownEdition(boards.board(), due);
        Edition later = boards.later(before, due);
        Agency agency = boards.agency("City Hospital", Boards.TYPE, "upton");
        boards.answer(agency, boards.begin(agency, before), "1.1", "fully_met");
        String base = "/assessments/" + boards.begin(agency, later);
        Browser browser = people.signIn(agency.person());

        Page first = browser.get(base + "/standards/1?item=1.5").hasStatus(200);
        assertThat(line(first, "1-5")).startsWith("Was 1.1.");
        first.says("In 2030 it was 1.1: Somebody is named as the person to turn to.");
        assertThat(line(first, "1-6")).startsWith("In other words, was 1.2.");
        assertThat(line(browser.get(base + "/standards/2?item=2.1"), "2-1"))
                .startsWith("In other words.");
        assertThat(line(browser.get(base + "/standards/4?item=4.1"), "4-1")).startsWith("New.");
    }

    @Test
    void saysNothingInAFirstEdition() {
        LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
        Edition first = boards.ownEdition(boards.board(), due);
        Agency agency = boards.agency("City Hospital", Boards.TYPE, "upton");
        String base = "/assessments/" + boards.begin(agency, first);
        assertThat(line(people.signIn(agency.person()).get(base + "/standards/1?item=1.1"), "1-1"))
                .isEqualTo("Not rated yet");
    }

    private static String line(Page page, String anchor) {
        return page.document().select("#item-" + anchor + " > summary .as-item__a").text();
    }
}
