package org.assay.api.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Searching;
import org.assay.api.rest.SummaryBody;
import org.assay.exchange.FileFormat;
import org.assay.exchange.ReturnFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.DirectorySearch;
import org.assay.publication.PublicationId;
import org.assay.publication.Returns;
import org.assay.publication.Summary;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was published to an organisation that receives returns. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
@Tag(name = "Publications")
class ReturnsDoor {
    private final Returns returns;
    private final ReturnFiles files;

    ReturnsDoor(Returns returns, ReturnFiles files) {
        this.returns = returns;
        this.files = files;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/returns")
    @Operation(
            summary = "List what was published to an organisation",
            description = "By name or the newest first. Each can be read whole as a publication.")
    ListOf<SummaryBody> listReturns(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject Searching searching,
            Paging paging) {
        OrganisationId recipient = OrganisationId.of(organisation);
        actor.require(Right.SEE_RETURNS, recipient);
        Summary after =
                paging.after().isEmpty()
                        ? null
                        : Ids.parse(paging.after())
                                .map(PublicationId::new)
                                .flatMap(id -> returns.find(actor, recipient, id))
                                .orElseThrow(Paging::noSuch);
        List<Summary> found =
                returns.after(actor, recipient, searching.search(), after, paging.limit() + 1);
        return paging.upTo(found.stream().map(SummaryBody::of).toList(), SummaryBody::cursor);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping(value = "/returns.csv", produces = "text/csv")
    @Operation(
            summary = "Download what was published to an organisation as CSV",
            description =
                    "All summaries that match, in UTF-8 with a line of headings (RFC 4180). Behind them stands what each"
                            + " organisation's profile said when it was published, a column for each question, in words.")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void downloadReturns(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject Searching searching,
            HttpServletResponse response)
            throws IOException {
        OrganisationId recipient = OrganisationId.of(organisation);
        actor.require(Right.SEE_RETURNS, recipient);
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"returns.csv\"");
        DirectorySearch search = searching.search();
        files.csv(
                response.getOutputStream(),
                returns.editions(actor, recipient, search),
                taker -> returns.each(actor, recipient, search, taker));
    }
}
