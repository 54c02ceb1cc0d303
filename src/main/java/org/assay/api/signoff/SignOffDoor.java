package org.assay.api.signoff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.assay.account.Correspondent;
import org.assay.api.rest.Once;
import org.assay.api.rest.ProblemBody;
import org.assay.api.rest.Refused;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Missing;
import org.assay.form.Reading;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.signoff.Arranging;
import org.assay.signoff.Given;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signs the declaration of a return, and arranges who does. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}/sign-off")
@Tag(name = "Sign-off", description = "The signature before a return is handed in.")
class SignOffDoor {
    private static final long A_DAY = 86_400;

    private final SignOffs signOffs;
    private final Arranging arranging;

    SignOffDoor(SignOffs signOffs, Arranging arranging) {
        this.signOffs = signOffs;
        this.arranging = arranging;
    }

    /** What is given with a signature. */
    @Schema(name = "Signature", description = "What is given with a signature.")
    record SigningBody(
            @Schema(
                            description = "true: the caller signs the words of the declaration.",
                            example = "true")
                    boolean agreed,
            @Schema(
                            description =
                                    "Answers to the declaration's questions by their ref, in the shapes of entries.",
                            example = "{\"post_held\":\"President\"}")
                    @Nullable Map<String, JsonNode> fields,
            @Schema(
                            description =
                                    "The mark of the return that was read; with it, a return that has changed since is not signed.",
                            example =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable String seen) {}

    /** Who is to sign. */
    @Schema(name = "SignatoryGiven", description = "Who is to sign.")
    record SignatoryBody(
            @Schema(
                            description = "Id of a Signatory or an Administrator.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    String person) {}

    /** To whom a link is sent. */
    @Schema(name = "SigningLinkGiven", description = "To whom a link is sent.")
    record LinkBody(
            @Schema(description = "Full name.", example = "Petra President") String name,
            @Schema(description = "E-mail address.", example = "petra@club.example")
                    String email) {}

    @Allow(Right.VIEW)
    @GetMapping
    @Operation(
            summary = "Read how the signature stands",
            description =
                    "What is missing before the return can be signed, the signature that stands, and those taken off.")
    SignOffStateBody readSignOff(Actor actor, @PathVariable String assessment) {
        SignOffs.Check check = signOffs.check(actor, AssessmentId.of(assessment));
        if (check.declaration().isEmpty()) throw new NotFound();
        return SignOffStateBody.of(check);
    }

    @Allow(Right.SIGN)
    @PostMapping
    @Operation(
            summary = "Sign the declaration",
            description =
                    "Once nothing is missing. Any change of the return takes the signature off again. Signing twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "It is signed.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description =
                    "The caller is an Administrator and not named as the one who signs, or the return is no longer the one that was read.")
    @ApiResponse(
            responseCode = "422",
            description =
                    "Something is missing in the return (errors list it, by entry) or in what was given.")
    ResponseEntity<SignOffBody> signDeclaration(
            Actor actor,
            @PathVariable String assessment,
            @RequestBody SigningBody body,
            Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        return once.answer(
                body, () -> ResponseEntity.ok(signed(signOffs.sign(actor, id, given(body)))));
    }

    @Allow(Right.PUBLISH)
    @PutMapping("/signatory")
    @Transactional
    @Operation(
            summary = "Name who signs",
            description =
                    "A Signatory or an Administrator; they get a letter. An Administrator may sign only when named.")
    SignOffStateBody nameSignatory(
            Actor actor, @PathVariable String assessment, @RequestBody SignatoryBody body) {
        AssessmentId id = AssessmentId.of(assessment);
        PersonId person =
                Ids.parse(body.person() == null ? "" : body.person())
                        .map(PersonId::new)
                        .orElseGet(() -> new PersonId(id.value()));
        return SignOffStateBody.of(
                signOffs.check(actor, arranged(arranging.name(actor, id, person))));
    }

    @Allow(Right.PUBLISH)
    @PostMapping("/link")
    @Operation(
            summary = "Send a link to sign by",
            description =
                    "To somebody without an account. It works for three days and for one signature, and ends the link before it.")
    @ApiResponse(responseCode = "202", description = "The letter is on its way.")
    @ApiResponse(responseCode = "429", description = "Five links were sent within a day.")
    ResponseEntity<Void> sendSigningLink(
            Actor actor, @PathVariable String assessment, @RequestBody LinkBody body, Once once) {
        AssessmentId id = AssessmentId.of(assessment);
        return once.answer(
                body,
                () -> {
                    arranged(
                            arranging.send(
                                    actor,
                                    id,
                                    new Correspondent(said(body.name()), said(body.email()))));
                    return ResponseEntity.accepted().build();
                });
    }

    private static Given given(SigningBody body) {
        Map<String, JsonNode> fields = body.fields() == null ? Map.of() : body.fields();
        return new Given(
                body.agreed(),
                question -> {
                    JsonNode value = fields.get(question.ref());
                    return value == null || value.isNull()
                            ? new Reading.Blank()
                            : Reading.read(question, value);
                },
                body.seen());
    }

    private static SignOffBody signed(Signing signing) {
        return switch (signing) {
            case Signing.Signed(var signOff) -> SignOffBody.of(signOff);
            case Signing.Already(var signOff) -> SignOffBody.of(signOff);
            case Signing.Incomplete(List<Missing> missing, _) ->
                    throw Refused.wrong(
                            missing.stream()
                                    .map(each ->
                                            new ProblemBody.Fault(
                                                    "/entries/" + each.what(), each.sentence()))
                                    .toList());
            case Signing.Invalid(List<Problem> problems) ->
                    throw Refused.invalid(
                            problems,
                            field -> field.equals("agreed") ? "/agreed" : "/fields/" + field);
            case Signing.NotNamed() ->
                    throw Refused.conflict(
                            "An Administrator signs only when named as the one who does.");
            case Signing.Changed() ->
                    throw Refused.conflict(
                            "The return or its action plan changed after it was read. Nothing was signed.");
            case Signing.NotAsked(), Signing.LinkGone() -> throw new NotFound();
        };
    }

    private static Assessed arranged(Arranging.Outcome outcome) {
        return switch (outcome) {
            case Arranging.Outcome.Done(_, Assessed assessed) -> assessed;
            case Arranging.Outcome.Refused(List<Problem> problems) ->
                    throw Refused.invalid(problems);
            case Arranging.Outcome.TooMany _ -> throw Refused.tooMany(A_DAY);
        };
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
