package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.ProfileSaved;
import org.assay.organisation.Profiles;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Step three of the profile: what the frameworks ask of an organisation of this type. */
@Controller
@RequestMapping("/organisation/profile/questions")
class QuestionsPage {
    private final Profiles profiles;
    private final ProfileStep step;

    QuestionsPage(Profiles profiles, ProfileStep step) {
        this.profiles = profiles;
        this.step = step;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model) {
        Profile profile = profiles.of(actor, actor.chosen());
        if (profile.type() == null) return "redirect:/organisation/profile/type";
        Form form = Form.of(profile.answers());
        return page(model, questions(profile), form, profile.version(), goOn);
    }

    @Allow(Right.EDIT_PROFILE)
    @PostMapping
    String save(
            Actor actor,
            @RequestParam Map<String, String> fields,
            @RequestParam("profile-version") int version,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<String, String> chosen = ProfileStep.filled(fields);
        Form form = Form.of(chosen);
        var part = new ProfilePart.Answers(chosen);
        return switch (profiles.save(actor, actor.chosen(), version, part)) {
            case ProfileSaved.Saved(Profile saved) -> step.afterQuestions(saved, flash);
            case ProfileSaved.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                Profile profile = profiles.of(actor, actor.chosen());
                yield page(model, questions(profile), form.with(problems), version, goOn);
            }
            case ProfileSaved.Conflict(Profile theirs) -> {
                response.setStatus(409);
                List<Question> questions = questions(theirs);
                Form told = form.with(conflict(questions, chosen, theirs));
                yield page(model, questions, told, theirs.version(), goOn);
            }
        };
    }

    private List<Question> questions(Profile profile) {
        return profiles.asked(profile.type()).questions();
    }

    private static List<Problem> conflict(
            List<Question> questions, Map<String, String> mine, Profile theirs) {
        var told = new ArrayList<Problem>();
        told.add(
                Problem.whole(
                        "Somebody else changed the profile while this page was open. What you chose is still below: continue to save it instead."));
        for (Question question : questions) {
            String answer = theirs.answer(question.ref());
            if (answer.equals(mine.getOrDefault(question.ref(), ""))) continue;
            String label = question.option(answer).map(Option::label).orElse("no answer");
            told.add(
                    new Problem(
                            question.ref(),
                            "%s Saved as “%s” now".formatted(question.ask(), label)));
        }
        return told;
    }

    private static String page(
            Model model, List<Question> questions, Form form, int version, String goOn) {
        model.addAttribute("questions", questions.stream().map(ProfileChoice::of).toList());
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("goOn", goOn);
        return "organisation/questions";
    }
}
