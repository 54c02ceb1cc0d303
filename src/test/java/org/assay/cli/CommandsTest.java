package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.assay.account.Actors;
import org.assay.account.Arrival;
import org.assay.account.Arrival.Arrived;
import org.assay.account.Arrival.Typing;
import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.support.Authenticator;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;

/** The commands beside a running server: what they do, the server sees at once. */
@HouseUnderTest
class CommandsTest {
    @TempDir private Path folder = Path.of("");
    private final Console console;
    private final Register register;
    private final Arrival arrival;
    private final Actors actors;
    private final Editions editions;
    private final People people;

    CommandsTest(
            @Value("${assay.home}") Path home,
            Register register,
            Arrival arrival,
            Actors actors,
            Editions editions,
            People people) {
        this.console = new Console(home);
        this.register = register;
        this.arrival = arrival;
        this.actors = actors;
        this.editions = editions;
        this.people = people;
    }

    @Test
    void addsAPersonWhoseLinkSetsAPassword() {
        Organisation place = register.organisation("COMMAND HOUSE");
        assertThat(add("first@command.example", place.code(), "auditor"))
                .as(console.err())
                .isZero();
        String path = URI.create(console.out().strip()).getPath();
        var outcome =
                arrival.arrive(
                        "/password/",
                        path.substring("/password/".length()),
                        new Typing("", "", "a lamp in the orchard"));
        assertThat(outcome).isInstanceOf(Arrived.class);
        Actor actor =
                actors.of(Objects.requireNonNull(((Arrived) outcome).visit()).person(), place.id())
                        .orElseThrow();
        assertThat(actor.memberships()).containsEntry(place.id(), Role.AUDITOR);
    }

    @Test
    void makesAKeyThatIsKeptToItsScope() {
        Organisation place = register.organisation("KEY HOUSE");
        add("second@command.example", place.code(), "member");
        assertThat(
                        console.run(
                                "key",
                                "create",
                                "--person",
                                "second@command.example",
                                "--scope",
                                "view"))
                .isZero();
        Optional<Actor> actor = actors.byKey(console.out().strip());
        assertThat(actor).isPresent();
        assertThat(actor.get().may(Right.VIEW, place.id())).isTrue();
        assertThat(actor.get().may(Right.ANSWER, place.id())).isFalse();
    }

    @Test
    void signsSomebodyOutEverywhere() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        assertThat(console.run("person", "sign-out", "--email", ada.email()))
                .as(console.err())
                .isZero();
        browser.get("/account").hasHeading("Sign in");
        people.signIn(ada).get("/account").hasHeading("Your account");
        assertThat(console.run("person", "sign-out", "--email", "no@command.example")).isEqualTo(2);
        assertThat(console.err()).isEqualToIgnoringNewLines("Nobody has this e-mail address.");
    }

    @Test
    void shutsSomebodyOutAndLetsThemInAgain() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        assertThat(console.run("person", "shut-out", "--email", ada.email()))
                .as(console.err())
                .isZero();
        browser.get("/account").hasHeading("Sign in");
        assertThat(console.run("person", "shut-out", "--email", ada.email())).isEqualTo(2);
        assertThat(console.err()).isEqualToIgnoringNewLines("This person is shut out already.");
        assertThat(console.run("person", "let-in", "--email", ada.email())).isZero();
        people.signIn(ada).get("/account").hasHeading("Your account");
        assertThat(console.run("person", "let-in", "--email", ada.email())).isEqualTo(2);
        assertThat(console.err()).isEqualToIgnoringNewLines("This person is not shut out.");
        assertThat(console.run("person", "let-in", "--email", "no@command.example")).isEqualTo(2);
    }

    @Test
    void takesALostFactorOffAndThePasswordWithIt() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        Authenticator.setUp(browser);
        String[] command = {"person", "take-factor-off", "--email", ada.email()};
        assertThat(console.run(command)).as(console.err()).isZero();
        assertThat(console.out()).contains(ada.email());
        browser.get("/account").hasHeading("Sign in");
        people.visitor()
                .post("/sign-in", "email", ada.email(), "password", People.PASSWORD)
                .hasStatus(422);
        var letter = people.letters(ada.email()).getFirst();
        assertThat(letter.subject()).isEqualTo("The operator took your second factor off");
        var back = people.visitor();
        back.get(letter.link()).fill("password", "three odd words").press("Save the password");
        back.get("/account").says("Your password alone signs you in");
        people.signIn(people.operator("Olive"))
                .get("/service/history")
                .says("took off the second factor of Ada");
        assertThat(console.run(command)).isEqualTo(2);
        assertThat(console.err()).isEqualToIgnoringNewLines("This person has no second factor.");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAPerson() {
        assertThat(add("nobody", "ZZNONE99", "member")).isEqualTo(2);
        assertThat(console.err())
                .contains("e-mail address")
                .contains("There is no organisation with the code ZZNONE99.")
                .doesNotContain("\tat ");
        assertThat(add("third@command.example", "ZZNONE99", "cook")).isEqualTo(2);
        assertThat(console.err()).contains("There is no role cook. The roles are:");
        assertThat(console.run("key", "create", "--person", "no@command.example")).isEqualTo(2);
        assertThat(console.err()).isEqualToIgnoringNewLines("Nobody has this e-mail address.");
        assertThat(console.run("key", "create", "--person", "a@b.example", "--scope", "fly"))
                .isEqualTo(2);
        assertThat(console.err()).contains("There is no right fly.");
    }

    @Test
    void publishesAPackForGood() throws IOException {
        String text =
                Files.readString(Path.of("frameworks/dspt-social-care/2019-20.yaml"))
                        .replace("framework: dspt-social-care", "framework: from-the-command-line");
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        assertThat(console.run("pack", "load", file.toString())).isZero();
        assertThat(console.out()).contains("from-the-command-line/2019-20: published");
        assertThat(editions.find("from-the-command-line", "2019-20")).isPresent();
        assertThat(console.run("pack", "load", file.toString())).isZero();
        Files.writeString(file, text.replace("title: Handling personal data", "title: Other"));
        assertThat(console.run("pack", "load", file.toString())).isEqualTo(1);
        assertThat(console.out()).contains("is published with another content and stays as it is");
        Files.writeString(file, text.replace("authority:", "autority:"));
        assertThat(console.run("pack", "load", file.toString())).isEqualTo(1);
        assertThat(console.out()).contains("did you mean `authority`?");
    }

    @Test
    void explainsEveryCommand() {
        for (String words :
                new String[] {
                    "",
                    "pack",
                    "pack check",
                    "pack load",
                    "organisations",
                    "organisations import",
                    "person",
                    "person add",
                    "person sign-out",
                    "person shut-out",
                    "person let-in",
                    "person take-factor-off",
                    "key",
                    "key create",
                    "factor",
                    "factor rekey",
                    "trail",
                    "trail verify",
                    "backup",
                    "restore"
                }) {
            assertThat(console.run((words + " --help").strip().split(" "))).isZero();
            assertThat(console.out()).startsWith("Usage: " + ("assay " + words).strip());
        }
    }

    private int add(String email, String code, String role) {
        return console.run(
                "person",
                "add",
                "--email",
                email,
                "--name",
                "Some Body",
                "--organisation",
                code,
                "--role",
                role);
    }
}
