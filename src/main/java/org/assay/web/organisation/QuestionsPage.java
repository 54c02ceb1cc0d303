package org.assay.web.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.assay.form.Question;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
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
class QuestionsPage implements Asking {
    private final Profiles profiles;
    private final ProfileStep step;
    private final SeveralThings things;

    QuestionsPage(Profiles profiles, ProfileStep step, SeveralThings things) {
        this.profiles = profiles;
        this.step = step;
        this.things = things;
    }

    @Allow(Right.EDIT_PROFILE)
    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(name = "go-on", defaultValue = "") String goOn,
            Model model) {
        return things.ask(this, actor, goOn, model);
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
        var sent = new SeveralThings.Sent(ProfileChoice.together(fields), version, goOn);
        return things.save(this, actor, sent, model, flash, response);
    }

    @Override
    public String view() {
        return "organisation/questions";
    }

    @Override
    public void show(Profile profile, Model model) {
        model.addAttribute(
                "questions", questions(profile).stream().map(ProfileChoice::of).toList());
    }

    @Override
    public Map<String, String> saved(Profile profile) {
        return profile.answers();
    }

    @Override
    public ProfilePart part(Map<String, String> filled) {
        return new ProfilePart.Answers(filled);
    }

    @Override
    public List<Problem> otherwise(Map<String, String> mine, Profile theirs) {
        return questions(theirs).stream()
                .filter(question ->
                        !theirs.answer(question.ref())
                                .equals(mine.getOrDefault(question.ref(), "")))
                .map(question ->
                        new Problem(question.ref(), now(question, theirs.answer(question.ref()))))
                .toList();
    }

    @Override
    public String next(Profile saved, String goOn, RedirectAttributes flash) {
        return step.afterQuestions(saved, flash);
    }

    private static String now(Question question, String answer) {
        String labels = ProfileRows.labels(question, answer);
        String label = labels.isEmpty() ? "no answer" : labels;
        return "%s Saved as “%s” now".formatted(question.ask(), label);
    }

    private List<Question> questions(Profile profile) {
        return profiles.asked(profile.type()).questions();
    }
}
