package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.Question;
import org.assay.organisation.KeyRole;
import org.assay.organisation.ProfileSource;
import org.springframework.stereotype.Component;

/**
 * Tells the organisation profile what the editions open to an organisation want to know of it;
 * where several ask the same, the newest one's words are used.
 */
@Component
class EditionProfiles implements ProfileSource {
    private final Editions editions;

    EditionProfiles(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Asked asked(String type) {
        Map<String, Question> questions = new LinkedHashMap<>();
        Map<String, KeyRole> roles = new LinkedHashMap<>();
        for (Edition edition : editions.known()) {
            if (!edition.isFor(type)) continue;
            for (ProfileQuestion each : edition.profile())
                questions.putIfAbsent(each.ref(), question(each));
            for (KeyRole each : edition.keyRoles()) roles.putIfAbsent(each.id(), each);
        }
        return new Asked(List.copyOf(questions.values()), List.copyOf(roles.values()));
    }

    private static Question question(ProfileQuestion each) {
        return each.several()
                ? Question.choices(each.ref(), each.ask(), each.hint(), each.options())
                : Question.choice(each.ref(), each.ask(), each.hint(), each.options());
    }
}
