package org.assay.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Role;
import org.assay.publication.Publication;
import org.assay.support.Browser;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class HandingInPagesTest {
    private final Clubhouses clubs;
    private final People people;

    HandingInPagesTest(Clubhouses clubs, People people) {
        this.clubs = clubs;
        this.people = people;
    }

    @BeforeEach
    void inTime() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void listsWhatIsMissingWithALinkToEachGap() {
        Club club = clubs.club("Rowing club", "upton");
        Page page = people.signIn(club.chair()).get(base(club) + "/sign-off");

        page.hasHeading("Sign-off").says("1.1 is not rated yet.");
        page.hasLinkTo(base(club) + "/standards/1?item=1.1#item-1-1");
        page.hasLinkTo(base(club) + "/details#f-details-completed-by");
        assertThat(page.document().select("button").eachText()).doesNotContain("Sign");
    }

    @Test
    void theChairSignsAndTheAdministratorHandsInAndGetsAReceiptToPrint() {
        Club club = clubs.answered("Rowing club", "upton");
        Browser chair = people.signIn(club.chair());

        Page wrong = chair.get(base(club) + "/sign-off").press("Sign");
        wrong.hasStatus(422).hasHeading("Sign-off");
        assertThat(wrong.errors()).hasSize(3);
        Page signed =
                chair.get(base(club) + "/sign-off")
                        .fill("post_held", "Chair")
                        .fill("signed_on-day", "1")
                        .fill("signed_on-month", "5")
                        .fill("signed_on-year", "2030")
                        .fill("agreed", "yes")
                        .press("Sign");
        signed.says("The declaration is signed.").says("Signed by " + club.signatory().name());

        Browser administrator = people.signIn(club.home().person());
        Page receipt = administrator.get(base(club) + "/publication").press("Hand in");
        receipt.hasHeading("Receipt")
                .says("Handed in. Keep this receipt.")
                .says("Upton board")
                .says(club.home().organisation().code() + "-signed-clubs-2030-1");
        Page again = administrator.get(base(club) + "/publication");
        again.says("Handed in on 1 May 2030");
        assertThat(again.document().select("button").eachText()).doesNotContain("Hand in");
    }

    @Test
    void somebodyWithoutAnAccountSignsByTheLinkInALetter() {
        Club club = clubs.answered("Rowing club", "upton");
        String email = "president-" + UUID.randomUUID() + "@club.example";
        Page sent =
                people.signIn(club.home().person())
                        .get(base(club) + "/sign-off/signatory")
                        .fill("name", "Petra President")
                        .fill("email", email)
                        .press("Send the link");
        sent.says("A link is on its way to Petra President.");

        Browser visitor = people.visitor();
        String link = people.letters(email).getFirst().link();
        Page page = visitor.get(link);
        page.hasHeading("Signed clubs 2030").says("It is on the door.");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        page.fill("post_held", "President")
                .fill("signed_on-day", "1")
                .fill("signed_on-month", "5")
                .fill("signed_on-year", "2030")
                .fill("agreed", "yes")
                .press("Sign")
                .hasHeading("Signed");
        visitor.get(link).hasStatus(410).hasHeading("This link works no longer");
    }

    @Test
    void saysThatAChangeTookTheSignatureOff() {
        Club club = clubs.signed("Rowing club", "upton");
        clubs.save(club, "1.2/evidence", "It is on the wall.");
        people.signIn(club.chair()).get(base(club) + "/sign-off").says("1.2/evidence was changed.");
    }

    @Test
    void isTakenBackWithAReasonAndTheBoardSeesIt() {
        Club club = clubs.signed("Rowing club", "upton");
        Publication publication = clubs.handedIn(club);
        Browser administrator = people.signIn(club.home().person());
        String receipt = "/publications/" + publication.id() + "/receipt";

        administrator.get(receipt).press("Take it back").hasStatus(422).says("Say why");
        administrator
                .get(receipt)
                .fill("reason", "A figure was wrong.")
                .press("Take it back")
                .says("It is taken back");
        Browser board = people.signIn(Role.RECIPIENT, clubs.board("upton-board"));
        board.get("/publications/" + publication.id())
                .says("The reason given: A figure was wrong.");
        administrator.get(base(club) + "/publication").says("A figure was wrong.");
    }

    @Test
    void theBoardReadsTheWholeReturnAndOthersFindNothing() {
        Club club = clubs.signed("Rowing club", "upton");
        Publication publication = clubs.handedIn(club);
        String address = "/publications/" + publication.id();

        Browser board = people.signIn(Role.RECIPIENT, clubs.board("upton-board"));
        board.get("/returns?q=" + club.home().organisation().code()).hasLinkTo(address);
        board.get(address)
                .hasHeading("Signed clubs 2030")
                .says("Fully met")
                .says("It is on the door.")
                .says("What is written here is true.")
                .doesNotSay("public register");
        for (String path : List.of(address, address + "/receipt", address + "/requests")) {
            people.visitor().get(path).hasStatus(404);
            people.signIn(Role.RECIPIENT, clubs.board("downton-board")).get(path).hasStatus(404);
        }
        people.visitor()
                .get("/directory?q=" + club.home().organisation().code())
                .doesNotSay("Rowing club");
    }

    @Test
    void theBoardAsksForEvidenceAndTheClubSuppliesIt() {
        Club club = clubs.signed("Rowing club", "upton");
        Publication publication = clubs.handedIn(club);
        Browser board = people.signIn(Role.RECIPIENT, clubs.board("upton-board"));
        String requests = "/publications/" + publication.id() + "/requests";

        board.get(requests).press("Ask").hasStatus(422);
        Page asked =
                board.get(requests)
                        .fill("ref", "1.1")
                        .fill("asked", "The list on the door.")
                        .fill("due-day", "30")
                        .fill("due-month", "6")
                        .fill("due-year", "2030")
                        .press("Ask");
        asked.says("Your request is on its way.").says("Wanted by 30 June 2030");

        Browser administrator = people.signIn(club.home().person());
        administrator
                .get(people.letters(club.home().person().email()).getFirst().link())
                .says("The list on the door.");
        for (Browser side : List.of(board, administrator))
            side.get("/evidence-requests")
                    .hasHeading("Evidence requests")
                    .says("The list on the door.")
                    .says("Open")
                    .hasLinkTo(asked.path());
        administrator.get("/home").says("Supply evidence about 1.1").hasLinkTo(asked.path());
        people.signIn(Role.RECIPIENT, clubs.board("downton-board"))
                .get("/evidence-requests")
                .doesNotSay("The list on the door.");
        Page closed =
                board.get(asked.path()).fill("words", "Thank you.").press("Close the request");
        closed.says("Thank you.");
    }

    @Test
    void keepsToItsStatements() {
        Club open = clubs.answered("Open club", "upton");
        Club signed = clubs.signed("Signed club", "upton");
        Club done = clubs.signed("Done club", "upton");
        String publication = "/publications/" + clubs.handedIn(done).id();
        for (Club club : List.of(open, signed, done)) {
            Browser administrator = people.signIn(club.home().person());
            pages(administrator, base(club) + "/sign-off", base(club) + "/publication");
            pages(administrator, base(club) + "/sign-off/signatory");
        }
        Browser administrator = people.signIn(done.home().person());
        pages(administrator, publication, publication + "/receipt", "/evidence-requests");
        pages(
                people.signIn(Role.RECIPIENT, clubs.board("upton-board")),
                "/evidence-requests",
                "/home");
        administrator.get(publication + "/requests");
        CountedStatements.forget();
        administrator.get(publication + "/requests").hasStatus(200);
        // one over the budget: a return is looked for in the register first
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(7);
    }

    private static void pages(Browser browser, String... paths) {
        for (String path : paths) {
            browser.get(path);
            CountedStatements.forget();
            browser.get(path).hasStatus(200);
            assertThat(CountedStatements.seen()).as(path).hasSizeLessThanOrEqualTo(6);
        }
    }

    private static String base(Club club) {
        return "/assessments/" + club.assessment();
    }
}
