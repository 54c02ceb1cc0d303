package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.assay.api.rest.IfMatch;
import org.assay.api.rest.KeyRoleBody;
import org.assay.api.rest.Once;
import org.assay.api.rest.QuestionBody;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.ProfileSaved;
import org.assay.organisation.ProfileSource;
import org.assay.organisation.Profiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's profile. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/profile")
@Tag(name = "Organisations")
class ProfileDoor {
    private final Profiles profiles;
    private final JsonMapper json;

    ProfileDoor(Profiles profiles, JsonMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "Read the profile",
            description =
                    "With what it asks an organisation of this type, and what is still missing.")
    ResponseEntity<ProfileBody> readProfile(Actor actor, @PathVariable String organisation) {
        return answer(profiles.of(actor, OrganisationId.of(organisation)));
    }

    @Allow(Right.EDIT_PROFILE)
    @PutMapping
    @Operation(
            summary = "Change the profile",
            description =
                    "What is left out stays as it is. A submitted profile stays submitted while nothing is missing. If-Match may be left out only while nothing was"
                            + " ever saved.")
    ResponseEntity<ProfileBody> saveProfile(
            Actor actor,
            @PathVariable String organisation,
            @RequestBody ProfileBody.Given given,
            IfMatch match) {
        var parts = new ArrayList<ProfilePart>();
        if (given.type() != null) parts.add(new ProfilePart.Type(given.type()));
        if (given.keyRoles() != null)
            parts.add(new ProfilePart.KeyRoles(full("keyRoles", given.keyRoles())));
        if (given.answers() != null)
            parts.add(new ProfilePart.Answers(ProfileAnswers.read(given.answers())));
        ProfileSaved saved =
                profiles.save(
                        actor,
                        OrganisationId.of(organisation),
                        match.orUntouched(),
                        parts.toArray(ProfilePart[]::new));
        return answer(saved, match, given);
    }

    @Allow(Right.EDIT_PROFILE)
    @PostMapping("/submission")
    @Operation(
            summary = "Submit the profile",
            description =
                    "Accepts the profile as it stands, which opens the assessments; submitting it twice changes nothing. With If-Match it"
                            + " is refused when the profile has moved on.")
    ResponseEntity<ProfileBody> submitProfile(
            Actor actor, @PathVariable String organisation, IfMatch match, Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        return once.answer(
                match,
                () -> {
                    Profile now = profiles.of(actor, id);
                    Integer version = match.version();
                    return answer(
                            profiles.submit(actor, id, version == null ? now.version() : version),
                            match,
                            new ProfileBody.Given(null, null, null));
                });
    }

    private ResponseEntity<ProfileBody> answer(
            ProfileSaved saved, IfMatch match, ProfileBody.Given mine) {
        return switch (saved) {
            case ProfileSaved.Saved(Profile profile) -> answer(profile);
            case ProfileSaved.Conflict(Profile theirs) -> {
                if (!match.named()) throw Refused.versionNeeded();
                throw Refused.movedOn(json.valueToTree(mine), json.valueToTree(body(theirs)));
            }
            case ProfileSaved.Invalid(List<Problem> problems) ->
                    throw Refused.invalid(problems, pointers(mine));
        };
    }

    private ResponseEntity<ProfileBody> answer(Profile profile) {
        return ResponseEntity.ok().eTag(IfMatch.tag(profile.version())).body(body(profile));
    }

    private ProfileBody body(Profile profile) {
        ProfileSource.Asked asked = profiles.asked(profile.type());
        return new ProfileBody(
                profile.type(),
                profile.keyRoles(),
                ProfileAnswers.write(profile.answers(), asked.questions()),
                profile.submitted(),
                profile.version(),
                Refused.faults(
                        profiles.missing(profile),
                        field -> field.equals("type") ? "/type" : "/answers/" + field),
                asked.questions().stream().map(QuestionBody::of).toList(),
                asked.keyRoles().stream().map(KeyRoleBody::of).toList());
    }

    private static UnaryOperator<String> pointers(ProfileBody.Given given) {
        return field -> {
            if (field.equals("type")) return "/type";
            boolean role = given.keyRoles() != null && given.keyRoles().containsKey(field);
            return (role ? "/keyRoles/" : "/answers/") + field;
        };
    }

    private static Map<String, String> full(String part, Map<String, String> given) {
        given.forEach((name, value) -> {
            if (Objects.isNull(value))
                throw Refused.wrong("/" + part + "/" + name, "Give text here, or leave it out.");
        });
        return given;
    }
}
