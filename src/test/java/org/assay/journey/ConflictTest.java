package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assay.kernel.Role;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people write to the same item at once; nobody's words are lost. */
@HouseUnderTest
class ConflictTest {
    private static final String THEIRS = "Gwen looks after it.";
    private static final String MINE = "Tom looks after it, with Gwen.";
    private final CareHomes homes;
    private final People people;
    private final Chromium chromium;
    private CareHomes.Home home;
    private String assessment;

    ConflictTest(CareHomes homes, People people, Chromium chromium) {
        this.homes = homes;
        this.people = people;
        this.chromium = chromium;
    }

    @BeforeEach
    void anItemThatSaysSomething() {
        home = homes.home("Larkfield House");
        var id = homes.begin(home);
        homes.save(home.administrator(), id, "1.1.2", "Gwen Pritchard", 0);
        assessment = "/assessments/" + id;
    }

    @Test
    void theLaterSeesBothTextsAndKeepsTheirOwn() {
        try (Window first = administrator();
                Window second = member()) {
            typeAtOnce(first, second);
            assertThat(second.heading())
                    .containsText("saved something else while you were writing");
            assertThat(second.page().locator(".as-versus")).containsText(THEIRS);
            assertThat(second.page().locator(".as-versus")).containsText(MINE);
            second.press("Keep my answer");
            assertThat(new Standard(second, assessment).answer("1.1.2")).hasValue(MINE);
        }
    }

    @Test
    void theLaterPutsBothTextsTogether() {
        try (Window first = administrator();
                Window second = member()) {
            typeAtOnce(first, second);
            var both = second.page().getByLabel("One text out of two");
            org.assertj.core.api.Assertions.assertThat(both.inputValue()).contains(THEIRS, MINE);
            both.fill("Gwen and Tom look after it.");
            second.press("Save this text");
            assertThat(new Standard(second, assessment).answer("1.1.2"))
                    .hasValue("Gwen and Tom look after it.");
            second.go(assessment + "/items/1.1.2/history");
            assertThat(second.page().locator("main")).containsText(THEIRS);
        }
    }

    @Test
    void theLaterLeavesTheOtherAnswerAsItIs() {
        try (Window first = administrator();
                Window second = member()) {
            typeAtOnce(first, second);
            second.press("Keep Administrator’s answer");
            assertThat(new Standard(second, assessment).answer("1.1.2")).hasValue(THEIRS);
        }
    }

    /** Both open the item; the first saves; the second types on, is told, and compares. */
    private void typeAtOnce(Window first, Window second) {
        var theirs = new Standard(first, assessment).open("1.1.2");
        var mine = new Standard(second, assessment).open("1.1.2");
        theirs.answer("1.1.2").fill(THEIRS);
        theirs.isSaved("1.1.2", THEIRS);
        mine.answer("1.1.2").fill(MINE);
        assertThat(mine.saved("1.1.2"))
                .containsText("Not saved: Administrator Person saved something else");
        assertThat(mine.answer("1.1.2")).hasValue(MINE);
        mine.button("1.1.2", "Compare the two").click();
    }

    private Window administrator() {
        return chromium.window(people.signIn(home.person()));
    }

    private Window member() {
        return chromium.window(people.signIn(Role.MEMBER, home.id()));
    }
}
