package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.form.AnswerType;
import org.assay.form.Guidance;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {
    private static final Question MAIL = question("mail", "Do you use secure mail?");
    private static final Question AREAS =
            Question.choices(
                    "areas",
                    "Where do you work?",
                    "",
                    List.of(new Option("up", "Upton"), new Option("down", "Downton")));
    private static final ProfileSource CARE_HOMES =
            type ->
                    type.equals("care-home")
                            ? new ProfileSource.Asked(
                                    List.of(MAIL), List.of(new KeyRole("siro", "SIRO", "")))
                            : type.equals("university")
                                    ? new ProfileSource.Asked(List.of(AREAS), List.of())
                                    : ProfileSource.Asked.NOTHING;

    private final ProfileRules rules =
            new ProfileRules(new OrganisationTypes(), Optional.of(List.of(CARE_HOMES)));

    @Test
    void keepsWhatIsGivenPartByPart() {
        var outcome =
                put(
                        Profile.EMPTY,
                        new ProfilePart.Type("care-home"),
                        new ProfilePart.KeyRoles(Map.of("siro", "Gwen")),
                        new ProfilePart.Answers(Map.of("mail", "yes")));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.profile())
                .returns("care-home", Profile::type)
                .returns("Gwen", profile -> profile.holder("siro"))
                .returns("yes", profile -> profile.answer("mail"));
        assertThat(rules.missing(outcome.profile())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Care Home", "carehome", "'; --"})
    void refusesATypeThatIsNotInTheList(String type) {
        assertThat(problems(put(Profile.EMPTY, new ProfilePart.Type(type))))
                .containsExactly(
                        "type: Choose the type of your organisation. If several fit, choose the one that"
                                + " most of your work belongs to.");
    }

    @Test
    void refusesAnAnswerThatIsNoOption() {
        var outcome = put(careHome(), new ProfilePart.Answers(Map.of("mail", "maybe")));
        assertThat(problems(outcome)).singleElement().asString().startsWith("mail: “maybe”");
    }

    @Test
    void asksForAnAnswerInsteadOfKeepingAnEmptyOne() {
        assertThat(problems(put(careHome(), new ProfilePart.Answers(Map.of("mail", "")))))
                .containsExactly("mail: Choose an answer to “Do you use secure mail?”");
    }

    @Test
    void refusesQuestionsAndRolesThatAreNotAsked() {
        var outcome =
                put(
                        careHome(),
                        new ProfilePart.Answers(Map.of("male", "yes")),
                        new ProfilePart.KeyRoles(Map.of("king", "Arthur")));
        assertThat(problems(outcome))
                .containsExactly(
                        "male: The profile does not ask this question.",
                        "king: The profile does not ask for this role.");
    }

    @Test
    void aBlankNameTakesTheHolderAway() {
        Profile named = put(careHome(), new ProfilePart.KeyRoles(Map.of("siro", "Gwen"))).profile();
        Profile cleared = put(named, new ProfilePart.KeyRoles(Map.of("siro", "  "))).profile();
        assertThat(cleared.keyRoles()).isEmpty();
    }

    @Test
    void refusesANameThatIsNoName() {
        assertThat(problems(put(careHome(), holder("x".repeat(201)))))
                .containsExactly(
                        "siro: The name of the SIRO is longer than 200 characters. Write the name only.");
        assertThat(problems(put(careHome(), holder("a\u0000b"))))
                .singleElement()
                .asString()
                .contains("NUL");
        assertThat(put(careHome(), holder("😀".repeat(200))).problems()).isEmpty();
    }

    @Test
    void answersStayWhenTheTypeNoLongerAsksThem() {
        Profile answered = put(careHome(), new ProfilePart.Answers(Map.of("mail", "no"))).profile();
        var other = put(answered, new ProfilePart.Type("acute"));
        assertThat(other.problems()).isEmpty();
        assertThat(other.profile().answer("mail")).isEqualTo("no");
        assertThat(rules.missing(other.profile())).isEmpty();
    }

    @Test
    void saysWhatKeepsItFromBeingSubmitted() {
        assertThat(rules.missing(Profile.EMPTY)).extracting(Problem::field).containsExactly("type");
        assertThat(rules.missing(careHome())).extracting(Problem::field).containsExactly("mail");
    }

    @Test
    void takesSeveralOptionsWhereSeveralMayBeChosenAndNone() {
        Profile university = put(Profile.EMPTY, new ProfilePart.Type("university")).profile();
        assertThat(rules.missing(university)).as("nothing has to be chosen").isEmpty();
        Profile both =
                put(university, new ProfilePart.Answers(Map.of("areas", "down,up"))).profile();
        assertThat(both.chosen("areas")).containsExactly("up", "down");
        var none = put(both, new ProfilePart.Answers(Map.of("areas", "")));
        assertThat(none.problems()).isEmpty();
        assertThat(none.profile().chosen("areas")).isEmpty();
        assertThat(problems(put(both, new ProfilePart.Answers(Map.of("areas", "up,left")))))
                .singleElement()
                .asString()
                .startsWith("areas: “left”");
    }

    private Profile careHome() {
        return put(Profile.EMPTY, new ProfilePart.Type("care-home")).profile();
    }

    private ProfileRules.Outcome put(Profile profile, ProfilePart... parts) {
        return rules.put(profile, Arrays.asList(parts));
    }

    private static ProfilePart holder(String name) {
        return new ProfilePart.KeyRoles(Map.of("siro", name));
    }

    private static List<String> problems(ProfileRules.Outcome outcome) {
        return outcome.problems().stream().map(p -> p.field() + ": " + p.message()).toList();
    }

    private static Question question(String ref, String ask) {
        return new Question(
                ref,
                ask,
                "",
                AnswerType.CHOICE,
                List.of(new Option("yes", "Yes"), new Option("no", "No")),
                null,
                null,
                "",
                "",
                Set.of(),
                null,
                null,
                Guidance.NONE);
    }
}
