package org.assay.web.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.account.Addressees;
import org.assay.account.Contacts;
import org.assay.account.Provision;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.SecurityKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whom the operator shuts out of the whole service, and lets in again. */
@HouseUnderTest
class ShutOutPageTest {
    private static final String PAGE = "/service/people";
    private final People people;
    private final Provision provision;
    private final Actors actors;
    private final Addressees addressees;
    private final Contacts contacts;
    private final JdbcClient owner;
    private final String site;

    private Somebody ada = new Somebody(PersonId.next(), "", "");
    private OrganisationId place = OrganisationId.next();
    private Browser olive;

    ShutOutPageTest(
            People people,
            Provision provision,
            Actors actors,
            Addressees addressees,
            Contacts contacts,
            @Qualifier("owner") JdbcClient owner,
            @Value("${assay.base-url}") String site) {
        this.people = people;
        this.provision = provision;
        this.actors = actors;
        this.addressees = addressees;
        this.contacts = contacts;
        this.owner = owner;
        this.site = site;
        this.olive = people.visitor();
    }

    @BeforeEach
    void somebody() {
        place = people.organisation("Larkfield House");
        ada = people.with(Role.ADMINISTRATOR, place);
        olive = people.signIn(people.operator("Olive"));
    }

    @Test
    void whateverIsOpenEndsAtOnceAndSignInIsRefused() {
        var inside = people.signIn(ada);
        inside.get("/people").hasStatus(200);
        String key = ((Provision.Made) provision.key(ada.email(), Set.of(Right.VIEW))).secret();
        assertThat(actors.byKey(key)).isPresent();
        people.visitor().post("/password/forgotten", "email", ada.email());
        String link = people.letters(ada.email()).getFirst().link();

        shutOut(ada).says(ada.name() + " is shut out.").says(ada.email());
        inside.get("/people").hasHeading("Sign in");
        assertThat(actors.byKey(key)).isEmpty();
        people.visitor().get(link).hasHeading("This link does not work");
        people.visitor()
                .post("/sign-in", "email", ada.email(), "password", People.PASSWORD)
                .hasStatus(422)
                .says("You cannot sign in for now.");
        people.visitor()
                .post("/sign-in", "email", ada.email(), "password", "a wrong guess")
                .hasStatus(422)
                .doesNotSay("You cannot sign in for now.");
        var letter = people.letters(ada.email()).getFirst();
        assertThat(letter.subject()).isEqualTo("You cannot sign in for now");
        assertThat(actors.of(ada.id(), place)).isEmpty();
    }

    @Test
    void isLetInAgainWithWhatTheyBelongToButWithoutOldKeys() {
        String key = ((Provision.Made) provision.key(ada.email(), Set.of(Right.VIEW))).secret();
        shutOut(ada);
        olive.post(PAGE + "/let-in", "email", ada.email())
                .says(ada.name() + " may sign in again.")
                .doesNotSay(ada.email());
        people.signIn(ada).get("/people").hasStatus(200).says("Larkfield House");
        assertThat(actors.byKey(key)).isEmpty();
        assertThat(people.letters(ada.email()).getFirst().subject())
                .isEqualTo("You can sign in again");
        assertThat(history(ada)).containsSubsequence("person.shut-out", "person.let-in");
        olive.get("/service/history").says("shut out").says("let in again");
    }

    /** Whoever has the letters of somebody who is shut out gets in by none. */
    @Test
    void noNewLinkLeadsIn() {
        shutOut(ada);
        people.visitor().post("/password/forgotten", "email", ada.email());
        assertThat(people.letters(ada.email()).getFirst().text())
                .contains("there is none to choose")
                .doesNotContain("/password/");
        var added =
                (Provision.Added)
                        provision.person(ada.email(), ada.name(), null, Role.MEMBER, false);
        people.visitor()
                .get(URI.create(added.link()).getPath())
                .fill("password", "three odd words")
                .press("Save the password")
                .hasStatus(410);
        people.visitor()
                .post("/sign-in", "email", ada.email(), "password", "three odd words")
                .hasStatus(422)
                .says("do not match");
    }

    /** Somebody who is asked for a passkey at that moment does not get on with it. */
    @Test
    void whoIsHalfwayInIsOutToo() {
        var key = new SecurityKey(site);
        key.addTo(people.signIn(ada), "Key");
        var halfway = people.visitor();
        halfway.post("/sign-in", "email", ada.email(), "password", People.PASSWORD);
        String asked = SecurityKey.options(halfway.get("/sign-in/code"));
        shutOut(ada);
        halfway.post("/sign-in/code/passkey", "answer", key.show(asked)).hasStatus(410);
        halfway.get("/account").hasHeading("Sign in");
    }

    @Test
    void nobodyWritesToThemAboutAnOrganisation() {
        shutOut(ada);
        assertThat(addressees.of(place, List.of(Role.ADMINISTRATOR))).isEmpty();
        assertThat(Scope.pass("jobs").call(() -> contacts.of(place))).isEmpty();
        assertThat(Scope.pass("jobs").call(() -> contacts.placesOf(ada.id()))).isEmpty();
    }

    @Test
    void anAdministratorWhoIsShutOutDoesNotCountAsTheOther() {
        var ben = people.with(Role.ADMINISTRATOR, place);
        shutOut(ada);
        var his = people.signIn(ben);
        his.post("/memberships/" + place + "/end").says("You are the only Administrator.");
        his.post("/people/" + ada.id() + "/end").hasStatus(200);
        his.get("/people").doesNotSay(ada.email());
    }

    @Test
    void wrongInputIsToldAndNobodyShutsThemselvesOut() {
        var operator = people.operator("Otto");
        var otto = people.signIn(operator);
        assertThat(otto.post(PAGE + "/shut-out", "email", operator.email()).errors())
                .containsExactly("This is you. Another operator can shut you out.");
        var unknown = otto.post(PAGE + "/shut-out", "email", "no@care.example").hasStatus(422);
        assertThat(unknown.errors()).containsExactly("Nobody has this e-mail address.");
        assertThat(unknown.document().select("#email").val()).isEqualTo("no@care.example");
        otto.post(PAGE + "/let-in", "email", ada.email())
                .hasStatus(422)
                .says("This person is not shut out.");
        shutOut(ada);
        otto.post(PAGE + "/shut-out", "email", ada.email())
                .hasStatus(422)
                .says("This person is shut out already.");
        people.signIn(Role.ADMINISTRATOR, place)
                .post(PAGE + "/let-in", "email", ada.email())
                .hasStatus(403);
    }

    private Page shutOut(Somebody person) {
        return olive.post(PAGE + "/shut-out", "email", person.email());
    }

    private List<String> history(Somebody person) {
        return owner.sql("select what from trail.link where subject = ? order by seq")
                .param("person/" + person.id())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
