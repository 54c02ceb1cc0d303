package org.assay.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.form.AnswerType;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.organisation.KeyRole;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfileSource;
import org.assay.organisation.Profiles;
import org.springframework.stereotype.Component;

/** Says a profile in words, line by line. */
@Component
class ProfileRows {
    private final Profiles profiles;
    private final OrganisationTypes types;

    ProfileRows(Profiles profiles, OrganisationTypes types) {
        this.profiles = profiles;
        this.types = types;
    }

    List<ProfileRow> of(Profile profile) {
        ProfileSource.Asked asked = profiles.asked(profile.type());
        var rows = new ArrayList<ProfileRow>();
        String type = typeLabel(profile);
        rows.add(new ProfileRow("Type of organisation", type, type.isEmpty(), "type", "type"));
        for (KeyRole role : asked.keyRoles()) {
            rows.add(
                    new ProfileRow(
                            role.label(),
                            profile.holder(role.id()),
                            false,
                            "key-roles",
                            role.id()));
        }
        for (Question question : asked.questions()) {
            String labels = labels(question, profile.answer(question.ref()));
            boolean none = labels.isEmpty() && question.type() == AnswerType.CHOICES;
            String answer = none ? "None chosen" : labels;
            rows.add(
                    new ProfileRow(
                            question.ask(), answer, answer.isEmpty(), "questions", question.ref()));
        }
        return rows;
    }

    /** What was chosen in words; empty for nothing. */
    static String labels(Question question, String answer) {
        return Stream.of(answer.split(","))
                .flatMap(id -> question.option(id).stream())
                .map(Option::label)
                .collect(Collectors.joining(", "));
    }

    String typeLabel(Profile profile) {
        String type = profile.type();
        return type == null ? "" : types.find(type).map(OrganisationType::label).orElse(type);
    }
}
