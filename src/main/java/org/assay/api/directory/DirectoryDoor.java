package org.assay.api.directory;

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
import org.assay.exchange.SummaryFiles;
import org.assay.kernel.Ids;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.OrganisationId;
import org.assay.publication.Directory;
import org.assay.publication.PublicationId;
import org.assay.publication.Summary;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public directory. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Directory", description = "Public summaries of what was published, open to all.")
class DirectoryDoor {
    private final Directory directory;
    private final SummaryFiles files;

    DirectoryDoor(Directory directory, SummaryFiles files) {
        this.directory = directory;
        this.files = files;
    }

    @OpenToAll
    @GetMapping("/directory")
    @Operation(
            summary = "Search the directory",
            description =
                    "Summaries that match, by name or the newest first; without an edition each organisation's latest.")
    ListOf<SummaryBody> searchDirectory(@ParameterObject Searching searching, Paging paging) {
        Summary after =
                paging.after().isEmpty()
                        ? null
                        : Ids.parse(paging.after())
                                .map(PublicationId::new)
                                .flatMap(directory::find)
                                .orElseThrow(Paging::noSuch);
        List<Summary> found = directory.after(searching.search(), after, paging.limit() + 1);
        return paging.upTo(found.stream().map(SummaryBody::of).toList(), SummaryBody::cursor);
    }

    @OpenToAll
    @GetMapping("/directory/totals")
    @Operation(
            summary = "Read what all results come to",
            description =
                    "How many organisations are at which level, by edition and type; each counts once an edition, with what it published last.")
    ListOf<TotalBody> readDirectoryTotals(Paging paging) {
        return paging.of(
                directory.totals().stream().map(TotalBody::of).toList(), TotalBody::cursor);
    }

    @OpenToAll
    @GetMapping("/directory/{organisation}")
    @Operation(
            summary = "Read an organisation's publications",
            description = "All of them, the newest first; empty where nothing was published.")
    ListOf<SummaryBody> readDirectoryOrganisation(
            @PathVariable String organisation, Paging paging) {
        return paging.of(
                directory.of(OrganisationId.of(organisation)).stream()
                        .map(SummaryBody::of)
                        .toList(),
                SummaryBody::cursor);
    }

    @OpenToAll
    @GetMapping(value = "/directory.csv", produces = "text/csv")
    @Operation(
            summary = "Download the directory as CSV",
            description =
                    "All summaries that match, by name or the newest first, in UTF-8 with a line of headings (RFC 4180).")
    @ApiResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void downloadDirectory(@ParameterObject Searching searching, HttpServletResponse response)
            throws IOException {
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"directory.csv\"");
        files.csv(response.getOutputStream(), taker -> directory.lines(searching.search(), taker));
    }
}
