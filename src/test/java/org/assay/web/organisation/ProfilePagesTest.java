package org.assay.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HouseUnderTest
class ProfilePagesTest {
    private static final String NAUGHTY =
            "<script>alert(1)</script> \"O'Hare\" & Łąka 日本 \u202E %00 ${x} 😀";

    private final People people;
    private final Register register;

    ProfilePagesTest(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    @Test
    void leadsFromTheTypeToTheSubmittedProfile() {
        Organisation house = register.organisation("LARKFIELD HOUSE");
        Browser amara = people.signIn(Role.ADMINISTRATOR, house.id());
        amara.get("/organisation")
                .hasHeading("LARKFIELD HOUSE")
                .says("Before your assessments open")
                .says(house.code())
                .hasLinkTo("/organisation/profile/type");
        Page type = amara.get("/organisation/profile/type");
        assertThat(type.document().select("[aria-labelledby=group-acute] input[type=radio]"))
                .hasSize(25);
        Page roles = type.fill("type", "care-home").press("Continue");
        roles.hasHeading("Who holds these roles?");
        assertThat(roles.document().select("input[type=text]")).hasSize(4);
        Page questions =
                roles.fill("siro", "Gwen Pritchard")
                        .press("Continue")
                        .hasHeading("How do you work?");
        Page check =
                questions
                        .fill("nhsmail", "yes")
                        .fill("cyber_essentials_plus", "not_sure")
                        .press("Continue");
        check.hasHeading("Check your answers")
                .says("Care Home")
                .says("Gwen Pritchard")
                .says("Do you use NHSmail? Yes")
                .says("Not sure");
        Page done = check.press("Accept and submit").hasHeading("LARKFIELD HOUSE");
        done.says("The profile is submitted.").doesNotSay("Before your assessments open");
        assertThat(done.path()).isEqualTo("/organisation");
    }

    @Test
    void changesOneAnswerFromTheCheckPageAndComesBack() {
        Browser amara = administrator();
        amara.get("/organisation/profile/type").fill("type", "care-home").press("Continue");
        Page check = amara.get("/organisation/profile/check").says("Not answered yet");
        check.hasLinkTo("/organisation/profile/key-roles?go-on=back#dpo");
        amara.get("/organisation/profile/key-roles?go-on=back")
                .fill("dpo", "Tom Whitlock")
                .press("Continue")
                .hasHeading("Check your answers")
                .says("Tom Whitlock");
        amara.get("/organisation/profile/type?go-on=back")
                .fill("type", "charity-hospice")
                .press("Continue")
                .hasHeading("Check your answers")
                .says("Charity / Hospice")
                .says("Tom Whitlock");
    }

    @Test
    void offersFurtherKindsOfAgencyBelowThoseOfHealthAndCare() {
        Browser amara = administrator();
        Page type = amara.get("/organisation/profile/type");
        assertThat(type.document().select("[role=group] > h2").eachText())
                .startsWith("Health and care", "Services of a local authority");
        type.fill("type", "youth-service").press("Continue");
        amara.get("/organisation").says("Youth Service");
    }

    @Test
    void severalAreasMayBeTickedAndNone() {
        Browser amara = administrator();
        amara.get("/organisation/profile/type").fill("type", "youth-service").press("Continue");
        Page questions = amara.get("/organisation/profile/questions");
        assertThat(questions.document().select("input[type=checkbox][name^=areas.]")).hasSize(2);
        questions
                .fill("areas.cambridgeshire", "on")
                .fill("areas.peterborough", "on")
                .press("Continue")
                .hasHeading("Check your answers")
                .says("Cambridgeshire, Peterborough");
        Page elsewhere = amara.get("/organisation/profile/questions?go-on=back");
        assertThat(elsewhere.document().select("input[type=checkbox][checked]")).hasSize(2);
        elsewhere.document().select("input[type=checkbox]").removeAttr("checked");
        elsewhere
                .press("Continue")
                .says("None chosen")
                .press("Accept and submit")
                .says("The profile is submitted.");
    }

    @Test
    void staysEditableAfterItIsSubmitted() {
        Browser amara = submitted(administrator());
        Page changed =
                amara.get("/organisation/profile/questions?go-on=back")
                        .fill("nhsmail", "no")
                        .press("Continue");
        assertThat(changed.path()).isEqualTo("/organisation");
        changed.says("The profile was saved.").says("Do you use NHSmail? No");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        Browser amara = administrator();
        Page refused = amara.get("/organisation/profile/type").press("Continue");
        refused.hasStatus(422);
        assertThat(refused.errors()).singleElement().asString().startsWith("Choose the type");
        refused.hasLinkTo("#type");
        amara.get("/organisation/profile/type").fill("type", "care-home").press("Continue");
        Page half =
                amara.get("/organisation/profile/questions")
                        .fill("nhsmail", "yes")
                        .press("Continue");
        half.hasStatus(422);
        assertThat(half.errors()).hasSize(1);
        assertThat(half.document().select("#nhsmail").hasAttr("checked")).isTrue();
        Page submit = amara.get("/organisation/profile/check").press("Accept and submit");
        submit.hasStatus(422);
        assertThat(submit.errors()).hasSize(2);
        amara.get("/organisation").says("Before your assessments open");
    }

    @Test
    void twoAdministratorsAreToldOfEachOther() {
        Organisation house = register.organisation("OAK HOUSE");
        Browser amara = people.signIn(Role.ADMINISTRATOR, house.id());
        amara.get("/organisation/profile/type").fill("type", "care-home").press("Continue");
        Browser gwen = people.signIn(Role.ADMINISTRATOR, house.id());
        Page hers = gwen.get("/organisation/profile/key-roles").fill("siro", "Gwen");
        amara.get("/organisation/profile/key-roles").fill("siro", "Amara").press("Continue");
        Page told = hers.press("Continue").hasStatus(409);
        told.says("Somebody else changed the profile").says("saved as “Amara” now");
        assertThat(told.value("siro")).isEqualTo("Gwen");
        told.press("Continue").hasStatus(200);
        gwen.get("/organisation").says("Gwen").doesNotSay("Amara");
    }

    @Test
    void keepsNaughtyStringsUnchangedAndHarmless() {
        Browser amara = administrator();
        amara.get("/organisation/profile/type").fill("type", "care-home").press("Continue");
        amara.get("/organisation/profile/key-roles").fill("siro", NAUGHTY).press("Continue");
        Page again = amara.get("/organisation/profile/key-roles");
        assertThat(again.value("siro")).isEqualTo(NAUGHTY);
        Page shown = amara.get("/organisation").says(NAUGHTY);
        assertThat(shown.document().select("main script")).isEmpty();
        Page nul = again.fill("siro", "a\u0000b").press("Continue").hasStatus(422);
        assertThat(nul.errors()).singleElement().asString().contains("NUL");
        assertThat(amara.get("/organisation/profile/key-roles").value("siro")).isEqualTo(NAUGHTY);
    }

    @Test
    void beginsWithTheTypeWhereverSomebodyComesIn() {
        Browser amara = administrator();
        for (String step : List.of("key-roles", "questions", "check")) {
            amara.get("/organisation/profile/" + step)
                    .hasHeading("What type of organisation are you?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "key-roles", "questions", "check"})
    void onlyAdministratorsMayEdit(String step) {
        Organisation house = register.organisation("OAK HOUSE");
        for (Role role : List.of(Role.MEMBER, Role.AUDITOR)) {
            Browser reader = people.signIn(role, house.id());
            reader.getOnly("/organisation/profile/" + step).hasStatus(403);
            reader.post("/organisation/profile/" + step, "type", "gp", "profile-version", "0")
                    .hasStatus(403);
            Page page = reader.get("/organisation").hasStatus(200);
            page.says("An Administrator of your organisation does this.");
            assertThat(page.document().select("main a[href*=profile]")).isEmpty();
        }
    }

    @Test
    void withoutAnOrganisationThereIsNothingToSee() {
        people.signIn(people.somebody("Nobody")).getOnly("/organisation").hasStatus(403);
        people.visitor().getOnly("/organisation").hasStatus(302);
    }

    @Test
    void needsFewStatements() {
        Browser amara = submitted(administrator());
        CountedStatements.forget();
        amara.get("/organisation").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
        Page page = amara.get("/organisation/profile/key-roles").fill("siro", "Someone New");
        String version = page.value("profile-version");
        String token = page.value("_csrf");
        CountedStatements.forget();
        amara.postOnly(
                        "/organisation/profile/type",
                        "type",
                        "pharmacy",
                        "profile-version",
                        version,
                        "_csrf",
                        token)
                .hasStatus(302);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(8);
    }

    private Browser administrator() {
        return people.signIn(Role.ADMINISTRATOR, register.organisation("OAK HOUSE").id());
    }

    private static Browser submitted(Browser browser) {
        browser.get("/organisation/profile/type").fill("type", "care-home").press("Continue");
        browser.get("/organisation/profile/questions")
                .fill("nhsmail", "yes")
                .fill("cyber_essentials_plus", "no")
                .press("Continue")
                .press("Accept and submit")
                .says("The profile is submitted.");
        return browser;
    }
}
