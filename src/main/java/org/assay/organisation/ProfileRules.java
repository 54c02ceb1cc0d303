package org.assay.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.form.Words;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a profile may hold, and what it must hold before it is submitted. */
@Component
class ProfileRules {
    private static final int LONGEST_NAME = 200;

    private final OrganisationTypes types;
    private final List<ProfileSource> sources;

    ProfileRules(OrganisationTypes types, Optional<List<ProfileSource>> sources) {
        this.types = types;
        this.sources = sources.orElse(List.of());
    }

    ProfileSource.Asked asked(@Nullable String type) {
        if (type == null) return ProfileSource.Asked.NOTHING;
        var questions = new LinkedHashMap<String, Question>();
        var roles = new LinkedHashMap<String, KeyRole>();
        for (ProfileSource source : sources) {
            ProfileSource.Asked asked = source.asked(type);
            asked.questions().forEach(each -> questions.putIfAbsent(each.ref(), each));
            asked.keyRoles().forEach(each -> roles.putIfAbsent(each.id(), each));
        }
        return new ProfileSource.Asked(
                List.copyOf(questions.values()), List.copyOf(roles.values()));
    }

    /** The profile with the parts put in, or what is wrong with them. */
    Outcome put(Profile profile, List<ProfilePart> parts) {
        var problems = new ArrayList<Problem>();
        String type = profile.type();
        for (ProfilePart part : parts) {
            if (part instanceof ProfilePart.Type(String chosen)) {
                type = chosen;
                if (types.find(chosen).isEmpty()) problems.add(CHOOSE_TYPE);
            }
        }
        var holders = new HashMap<>(profile.keyRoles());
        var answers = new HashMap<>(profile.answers());
        ProfileSource.Asked asked = asked(type);
        for (ProfilePart part : parts) {
            switch (part) {
                case ProfilePart.Type _ -> {}
                case ProfilePart.KeyRoles(var given) ->
                        given.forEach((role, name) -> put(role, name, asked, holders, problems));
                case ProfilePart.Answers(var given) ->
                        given.forEach((ref, id) -> answer(ref, id, asked, answers, problems));
            }
        }
        return new Outcome(
                new Profile(type, holders, answers, profile.submitted(), profile.version()),
                problems);
    }

    /**
     * What keeps the profile from being submitted; nothing when it is complete. Of several options
     * none may be chosen.
     */
    List<Problem> missing(Profile profile) {
        if (profile.type() == null) return List.of(CHOOSE_TYPE);
        return asked(profile.type()).questions().stream()
                .filter(question -> question.type() != AnswerType.CHOICES)
                .filter(question -> profile.answer(question.ref()).isEmpty())
                .map(ProfileRules::choose)
                .toList();
    }

    record Outcome(Profile profile, List<Problem> problems) {}

    private static final Problem CHOOSE_TYPE =
            new Problem(
                    "type",
                    "Choose the type of your organisation. If several fit, choose the one that most of your"
                            + " work belongs to.");

    private static Problem choose(Question question) {
        return new Problem(question.ref(), "Choose an answer to “" + question.ask() + "”");
    }

    private static void put(
            String role,
            String name,
            ProfileSource.Asked asked,
            Map<String, String> holders,
            List<Problem> problems) {
        Optional<KeyRole> known =
                asked.keyRoles().stream().filter(each -> each.id().equals(role)).findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem(role, "The profile does not ask for this role."));
        } else if (name.isBlank()) {
            holders.remove(role);
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            problems.add(
                    new Problem(
                            role,
                            "The name of the %s is longer than %d characters. Write the name only."
                                    .formatted(known.get().label(), LONGEST_NAME)));
        } else {
            Words.problem(role, name).ifPresentOrElse(problems::add, () -> holders.put(role, name));
        }
    }

    private static void answer(
            String ref,
            String option,
            ProfileSource.Asked asked,
            Map<String, String> answers,
            List<Problem> problems) {
        Optional<Question> known =
                asked.questions().stream().filter(each -> each.ref().equals(ref)).findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem(ref, "The profile does not ask this question."));
            return;
        }
        Typed typed =
                known.get().type() == AnswerType.CHOICES
                        ? Typed.of(option.split(","))
                        : Typed.of(option);
        switch (Reading.read(known.get(), typed)) {
            case Reading.Answered(Answer.Choices(var options)) ->
                    answers.put(ref, String.join(",", options));
            case Reading.Answered _ -> answers.put(ref, option);
            case Reading.Blank _ when known.get().type() == AnswerType.CHOICES ->
                    answers.remove(ref);
            case Reading.Blank _ -> problems.add(choose(known.get()));
            case Reading.Wrong(var wrong) ->
                    wrong.forEach(problem -> problems.add(new Problem(ref, problem.message())));
        }
    }
}
