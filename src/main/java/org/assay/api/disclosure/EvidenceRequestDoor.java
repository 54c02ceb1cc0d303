package org.assay.api.disclosure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequest;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.disclosure.RequestId;
import org.assay.evidence.DocumentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.publication.PublicationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for evidence of returns, supplies it, and closes what was asked. */
@RestController
@RequestMapping("/api/v1")
@Tag(
        name = "Evidence requests",
        description = "What recipients ask to see, and what is supplied for it.")
class EvidenceRequestDoor {
    private final EvidenceRequests requests;

    EvidenceRequestDoor(EvidenceRequests requests) {
        this.requests = requests;
    }

    /** What is asked for. */
    @Schema(name = "EvidenceAsked", description = "What is asked for.")
    record AskingBody(
            @Schema(
                            description =
                                    "A standard or statement of the return; left out for the return as a whole.",
                            example = "1.2")
                    @Nullable String ref,
            @Schema(
                            description = "Which documents, in words.",
                            example = "The induction programme.")
                    String asked,
            @Schema(description = "By which day.", example = "2030-06-30") LocalDate due,
            @Schema(
                            description =
                                    "Id of the recipient that asks; left out where the caller works for only one of them.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    @Nullable String recipient) {}

    /** A document to supply. */
    @Schema(name = "EvidenceSupplied", description = "A document to supply.")
    record SupplyBody(
            @Schema(
                            description = "Id of a document of the organisation.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d52")
                    String document) {}

    /** What is said when a request is closed. */
    @Schema(name = "EvidenceClosing", description = "What is said when a request is closed.")
    record ClosingBody(
            @Schema(description = "Left out for nothing.", example = "That is all there is.")
                    @Nullable String words) {}

    @Allow({Right.VIEW, Right.SEE_RETURNS})
    @GetMapping("/organisations/{organisation}/evidence-requests")
    @Operation(
            summary = "List an organisation's requests for evidence",
            description =
                    "Those that it is asked, or for a recipient those that it asked; open ones first, by the day they are due. The latest 200.")
    ListOf<EvidenceRequestBody> listRequestsOfOrganisation(
            Actor actor, @PathVariable String organisation, Paging paging) {
        return paging.of(
                requests.of(actor, OrganisationId.of(organisation)).stream()
                        .map(EvidenceRequestBody::of)
                        .toList(),
                EvidenceRequestBody::cursor);
    }

    @OpenToAll
    @GetMapping("/publications/{publication}/requests")
    @Operation(
            summary = "List what was asked about a return",
            description =
                    "For the organisation all of it, for a recipient its own. Not found for anybody else.")
    ListOf<EvidenceRequestBody> listEvidenceRequests(
            @Nullable Actor actor, @PathVariable String publication, Paging paging) {
        return paging.of(
                requests.about(actor, PublicationId.of(publication)).requests().stream()
                        .map(EvidenceRequestBody::of)
                        .toList(),
                EvidenceRequestBody::cursor);
    }

    @Allow(Right.REQUEST_EVIDENCE)
    @PostMapping("/publications/{publication}/requests")
    @Operation(
            summary = "Ask for evidence of a return",
            description =
                    "For a recipient of the return, as long as it stands; the organisation's Administrators are told.")
    @ApiResponse(responseCode = "201", description = "It is asked.", useReturnTypeSchema = true)
    ResponseEntity<EvidenceRequestBody> askForEvidence(
            Actor actor,
            @PathVariable String publication,
            @RequestBody AskingBody body,
            Once once) {
        PublicationId id = PublicationId.of(publication);
        var asking = new Asking(said(body.ref()), said(body.asked()), body.due(), recipient(body));
        return once.answer(
                body,
                () -> {
                    EvidenceRequest request = done(requests.ask(actor, id, asking));
                    return ResponseEntity.created(
                                    URI.create("/api/v1/evidence-requests/" + request.id()))
                            .body(EvidenceRequestBody.of(request));
                });
    }

    @OpenToAll
    @GetMapping("/evidence-requests/{request}")
    @Operation(
            summary = "Read a request for evidence",
            description = "For the organisation and the recipient who asked; not found for others.")
    EvidenceRequestBody readEvidenceRequest(@Nullable Actor actor, @PathVariable String request) {
        return EvidenceRequestBody.of(requests.find(actor, RequestId.of(request)));
    }

    @Allow(Right.ANSWER)
    @PostMapping("/evidence-requests/{request}/documents")
    @Operation(
            summary = "Supply a document",
            description =
                    "One of the organisation's documents. The recipient who asked can open it, and nothing else. Supplying it twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "It is supplied.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The request is closed.")
    ResponseEntity<EvidenceRequestBody> supplyEvidence(
            Actor actor, @PathVariable String request, @RequestBody SupplyBody body, Once once) {
        RequestId id = RequestId.of(request);
        DocumentId document =
                Ids.parse(said(body.document()))
                        .map(DocumentId::new)
                        .orElseGet(() -> new DocumentId(id.value()));
        return once.answer(body, () -> answer(requests.supply(actor, id, document)));
    }

    @Allow(Right.ANSWER)
    @PostMapping("/evidence-requests/{request}/finish")
    @Operation(
            summary = "Close a request as the organisation",
            description = "It has supplied all that it will.")
    @ApiResponse(responseCode = "200", description = "It is closed.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The request is closed already.")
    EvidenceRequestBody finishEvidenceRequest(
            Actor actor,
            @PathVariable String request,
            @RequestBody(required = false) @Nullable ClosingBody body) {
        return EvidenceRequestBody.of(
                done(requests.finish(actor, RequestId.of(request), words(body))));
    }

    @Allow(Right.REQUEST_EVIDENCE)
    @PostMapping("/evidence-requests/{request}/end")
    @Operation(
            summary = "Close a request as the recipient",
            description = "It has what it needs, or needs nothing any more.")
    @ApiResponse(responseCode = "200", description = "It is closed.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The request is closed already.")
    EvidenceRequestBody endEvidenceRequest(
            Actor actor,
            @PathVariable String request,
            @RequestBody(required = false) @Nullable ClosingBody body) {
        return EvidenceRequestBody.of(
                done(requests.end(actor, RequestId.of(request), words(body))));
    }

    private static @Nullable OrganisationId recipient(AskingBody body) {
        String id = said(body.recipient());
        return id.isEmpty()
                ? null
                : Ids.parse(id)
                        .map(OrganisationId::new)
                        .orElseThrow(() ->
                                Refused.invalid(
                                        List.of(
                                                new Problem(
                                                        "recipient",
                                                        "This is no id of an organisation."))));
    }

    private static ResponseEntity<EvidenceRequestBody> answer(Outcome outcome) {
        return ResponseEntity.ok(EvidenceRequestBody.of(done(outcome)));
    }

    private static EvidenceRequest done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(EvidenceRequest request) -> request;
            case Outcome.Closed _ -> throw Refused.conflict("The request is closed.");
            case Outcome.Refused(List<Problem> problems) -> throw Refused.invalid(problems);
        };
    }

    private static String words(@Nullable ClosingBody body) {
        return body == null ? "" : said(body.words());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
