package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class RegistrationTest {
    private static final String PASSWORD = "three odd words";
    private final People people;

    RegistrationTest(People people) {
        this.people = people;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
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
    void aLinkWorksOnce() {
        String email = known();
        String link = forgotten(email);
        var browser = people.visitor();
        browser.get(link).fill("password", PASSWORD).press("Save the password");
        people.visitor()
                .get(link)
                .hasStatus(410)
                .hasHeading("This link was used already")
                .hasLinkTo("/password/forgotten");
    }

    @Test
    void aLinkEndsAfterAnHour() {
        String link = forgotten(known());
        TestClock.standAt(Instant.now().plus(Duration.ofMinutes(61)));
        people.visitor()
                .get(link)
                .hasStatus(410)
                .hasHeading("This link is too old")
                .hasLinkTo("/password/forgotten");
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        String email = known();
        String older = forgotten(email);
        String newer = forgotten(email);
        people.visitor().get(older).hasStatus(410).hasHeading("This link does not work");
        people.visitor().get(newer).hasHeading("Choose a password");
    }

    @Test
    void aWrongLinkSaysHowToGetARightOne() {
        people.visitor().get("/password/nonsense").hasStatus(410).hasLinkTo("/register");
        people.visitor().get("/invitations/nonsense").hasStatus(410);
        String link = forgotten(known());
        people.visitor().get(link.replace("/password/", "/setup/")).hasStatus(410);
    }

    @Test
    void aPasswordThatIsEasyToGuessIsRefusedAndTheLinkStillWorks() {
        String email = known();
        String link = forgotten(email);
        var browser = people.visitor();
        for (String weak :
                new String[] {"short", "aaaaaaaaaaaa", email, "x".repeat(201), "qwertyuiop"}) {
            browser.get(link).fill("password", weak).press("Save the password").hasStatus(422);
        }
        browser.get(link).fill("password", PASSWORD).press("Save the password");
        browser.get("/account").says(email);
    }

    @Test
    void aPasswordFromABreakInElsewhereIsRefusedWhenSomebodyRegisters() {
        var place = people.organisation("Larkfield House");
        String email = someAddress();
        var browser = people.visitor();
        register(browser, "Amara Osei", email, people.code(place));
        String link = people.letters(email).getFirst().link();
        for (String known : new String[] {"1q2w3e4r5t6y", "Metallica#1"})
            assertThat(
                            browser.get(link)
                                    .fill("password", known)
                                    .press("Register")
                                    .hasStatus(422)
                                    .errors())
                    .singleElement()
                    .asString()
                    .contains("known from break-ins elsewhere");
        assertThat(
                        browser.get(link)
                                .fill("password", "Larkfield-4321")
                                .press("Register")
                                .hasStatus(422)
                                .errors())
                .singleElement()
                .asString()
                .contains("too little in it besides your name");
        browser.get(link).fill("password", PASSWORD).press("Register");
        browser.get("/account").says(email);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var somebody = people.somebody("Ada");
        var thief = people.signIn(somebody);
        var browser = people.visitor();
        browser.get(forgotten(somebody.email()))
                .fill("password", PASSWORD)
                .press("Save the password");
        thief.get("/account").hasHeading("Sign in");
        browser.get("/account").hasHeading("Your account");
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

    @Test
    void writesToOneAddressOnlySoOften() {
        String email = someAddress();
        var browser = people.visitor();
        for (int i = 0; i < 5; i++) {
            browser.post("/password/forgotten", "email", email).hasStatus(200);
        }
        browser.post("/password/forgotten", "email", email).hasStatus(429).says("Wait 15 minutes");
        assertThat(people.letters(email)).hasSize(5);
    }

    private String known() {
        OrganisationId place = people.organisation("Larkfield House");
        return people.with(Role.MEMBER, place).email();
    }

    private String forgotten(String email) {
        people.visitor().get("/password/forgotten").fill("email", email).press("Send the link");
        return people.letters(email).getFirst().link();
    }

    private Page finish(Browser browser, String email) {
        return browser.get(people.letters(email).getFirst().link())
                .fill("password", PASSWORD)
                .press("Register");
    }

    private static Page register(Browser browser, String name, String email, String code) {
        return browser.get("/register")
                .fill("name", name)
                .fill("email", email)
                .fill("code", code)
                .press("Register");
    }

    private static String someAddress() {
        return "new-" + UUID.randomUUID() + "@care.example";
    }
}
