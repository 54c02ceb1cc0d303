package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.kernel.Role;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class RegistrationTest extends Registering {
    RegistrationTest(People people) {
        super(people);
    }

    @Test
    void leadsFromTheFormOverTheLetterToTheAdministratorsChair() {
        var place = people.organisation("Larkfield House");
        String email = someAddress();
        var browser = people.visitor();
        register(browser, "Amara Osei", email, people.code(place).toLowerCase())
                .hasHeading("Look at your e-mail");
        var letter = people.letters(email).getFirst();
        assertThat(letter.subject()).contains("Larkfield House");
        browser.get(letter.link())
                .hasHeading("Register for Larkfield House")
                .says(email)
                .fill("password", PASSWORD)
                .press("Register");
        browser.get("/people").hasHeading("People of Larkfield House").says("Administrator");

        var later = people.visitor();
        later.get("/sign-in").fill("email", email).fill("password", PASSWORD).press("Sign in");
        later.get("/account").says(email);
    }

    @Test
    void givesNothingBeforeTheLinkIsFollowedSoThatNobodySquats() {
        var place = people.organisation("Larkfield House");
        register(people.visitor(), "Squatter", someAddress(), people.code(place));
        var email = someAddress();
        var browser = people.visitor();
        register(browser, "Amara Osei", email, people.code(place));
        finish(browser, email);
        browser.get("/people").hasHeading("People of Larkfield House").doesNotSay("Squatter");
    }

    @Test
    void aLaterPersonAsksAndAnAdministratorAccepts() {
        var place = people.organisation("Larkfield House");
        var administrator = people.with(Role.ADMINISTRATOR, place);
        String email = someAddress();
        var newcomer = people.visitor();
        register(newcomer, "Tom Whitlock", email, people.code(place));
        finish(newcomer, email).hasHeading("You have asked to join");
        newcomer.get("/people").hasStatus(403);
        assertThat(people.letters(administrator.email()).getFirst().subject())
                .isEqualTo("Tom Whitlock asks to join Larkfield House");

        var browser = people.signIn(administrator);
        browser.get("/people").says("Tom Whitlock").press("Accept Tom Whitlock");
        browser.get("/people").doesNotSay("Waiting for you").says("Tom Whitlock");
        assertThat(people.letters(email).getFirst().subject())
                .isEqualTo("You now belong to Larkfield House");
        newcomer.get("/memberships").press("Work here: Larkfield House");
        newcomer.get("/account").says("Larkfield House");
    }

    @Test
    void somebodyDeclinedIsToldAndDoesNotBelong() {
        var place = people.organisation("Larkfield House");
        var browser = people.signIn(Role.ADMINISTRATOR, place);
        String email = someAddress();
        var newcomer = people.visitor();
        register(newcomer, "Stranger", email, people.code(place));
        finish(newcomer, email);
        browser.get("/people").press("Decline Stranger");
        newcomer.get("/memberships").says("You do not belong to an organisation");
        assertThat(people.letters(email).getFirst().subject())
                .isEqualTo("Your request to join Larkfield House");
    }

    @Test
    void answersTheSameWhetherTheAddressIsKnownOrNotOnlyTheLetterDiffers() {
        var place = people.organisation("Larkfield House");
        var known = people.with(Role.MEMBER, place);
        String unknown = someAddress();
        Page first = register(people.visitor(), "Ada", known.email(), people.code(place));
        Page second = register(people.visitor(), "Ada", unknown, people.code(place));
        assertThat(first.text()).isEqualTo(second.text());
        assertThat(people.letters(known.email()).getFirst().subject())
                .isEqualTo("You are already registered for Larkfield House");
        assertThat(people.letters(unknown).getFirst().subject())
                .isEqualTo("Finish your registration for Larkfield House");
        Page third =
                people.visitor()
                        .get("/password/forgotten")
                        .fill("email", known.email())
                        .press("Send the link");
        Page fourth =
                people.visitor()
                        .get("/password/forgotten")
                        .fill("email", someAddress())
                        .press("Send the link");
        assertThat(third.text()).isEqualTo(fourth.text());
    }

    @Test
    void somebodyKnownJoinsAFurtherOrganisationOnlyByTheirOwnLink() {
        var first = people.organisation("Larkfield House");
        var second = people.organisation("Larks Homecare");
        var known = people.with(Role.MEMBER, first);
        register(people.visitor(), "Mallory", known.email(), people.code(second));
        var browser = people.signIn(known);
        browser.get("/memberships").doesNotSay("Larks Homecare");
        browser.get(people.letters(known.email()).getFirst().link())
                .hasHeading("Register for Larks Homecare")
                .press("Register");
        browser.get("/memberships").says("Larks Homecare").press("Work here: Larks Homecare");
        browser.get("/people").hasHeading("People of Larks Homecare");
    }

    @Test
    void refusesCodesThatAreUnknownMalformedOrMissingAndKeepsWhatWasTyped() {
        for (String code : new String[] {"", "A1!", "ZZ99999Z", "no such code at all"}) {
            Page page = register(people.visitor(), "Ada Byron", "ada@care.example", code);
            page.hasStatus(422);
            assertThat(page.errors()).as(code).hasSize(1);
            assertThat(page.errors().getFirst()).contains("ODS code");
            assertThat(page.value("name")).isEqualTo("Ada Byron");
            assertThat(page.value("code")).isEqualTo(code);
        }
    }

    @Test
    void refusesNamesAndAddressesThatCannotBe() {
        var place = people.organisation("Larkfield House");
        for (String email :
                new String[] {"", "ada", "a b@care.example", "ada@care", "a@b.c\u0000"}) {
            assertThat(register(people.visitor(), "Ada", email, people.code(place)).errors())
                    .as(email)
                    .hasSize(1);
        }
        for (String name :
                new String[] {" ", "x".repeat(101), "Win https://evil.example", "a\u0000b"}) {
            assertThat(register(people.visitor(), name, someAddress(), people.code(place)).errors())
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void ofTwoWhoComeAtOnceOnlyOneBecomesAdministrator() throws Exception {
        var place = people.organisation("Larkfield House");
        var links = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            String email = someAddress();
            register(people.visitor(), "Racer", email, people.code(place));
            links.add(people.letters(email).getFirst().link());
        }
        var headings = new ConcurrentLinkedQueue<String>();
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            links.forEach(link ->
                    runners.submit(() -> {
                        var browser = people.visitor();
                        browser.get(link).fill("password", PASSWORD).press("Register");
                        headings.add(browser.get("/people").heading());
                    }));
        }
        assertThat(headings)
                .hasSize(4)
                .filteredOn(heading -> heading.equals("People of Larkfield House"))
                .hasSize(1);
    }
}
