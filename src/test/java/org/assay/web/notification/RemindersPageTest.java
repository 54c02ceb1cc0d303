package org.assay.web.notification;

import java.net.URI;
import org.assay.kernel.Role;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** One's own reminders and calendar. */
@HouseUnderTest
class RemindersPageTest {
    private final People people;

    RemindersPageTest(People people) {
        this.people = people;
    }

    @Test
    void switchesRemindersOffAndOn() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        Page page = browser.get("/account/reminders").hasStatus(200);
        Assertions.assertThat(page.document().select("#reminders[checked]")).hasSize(1);
        Page off = browser.post("/account/reminders").says("You are not reminded any more");
        Assertions.assertThat(off.document().select("#reminders[checked]")).isEmpty();
        browser.post("/account/reminders", "reminders", "on").says("You are reminded of deadlines");
    }

    @Test
    void makesAnAddressThatIsReadWithoutSigningInAndEndsIt() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        Page page = browser.get("/account/reminders").press("Make an address").hasStatus(200);
        String address = URI.create(page.document().select(".as-sha").text()).getPath();
        Page calendar = people.visitor().get(address).hasStatus(200);
        Assertions.assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
        Assertions.assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        browser.get("/account/reminders").doesNotSay(address).press("End the address");
        people.visitor().get(address).hasStatus(404);
        people.visitor().get("/calendar/guess.ics").hasStatus(404);
    }

    @Test
    void keepsToItsBudget() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        CountedStatements.forget();
        browser.get("/account/reminders").hasStatus(200);
        Assertions.assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }
}
