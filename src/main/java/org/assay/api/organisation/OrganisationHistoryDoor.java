package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.account.Colleagues;
import org.assay.api.rest.ChangeBody;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Personal;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what in an organisation. */
@RestController
@Tag(name = "Organisations")
class OrganisationHistoryDoor {
    private final History history;
    private final Colleagues colleagues;

    OrganisationHistoryDoor(History history, Colleagues colleagues) {
        this.history = history;
        this.colleagues = colleagues;
    }

    @Allow(Right.VIEW)
    @GetMapping("/api/v1/organisations/{organisation}/history")
    @Transactional(readOnly = true)
    @Operation(
            summary = "Read the history of an organisation",
            description =
                    "Who changed what, newest first: answers, documents, people, profile. Saves while typing, of one person to one item within ten minutes, are one line."
                            + " The cursor is the line's number.")
    ListOf<ChangeBody> readOrganisationHistory(
            Actor actor,
            @PathVariable String organisation,
            @Parameter(
                            description =
                                    "The noun that the kind of change begins with; left out for every kind.",
                            example = "document")
                    @RequestParam(required = false, defaultValue = "")
                    String kind,
            Paging paging) {
        List<HistoryLine> lines =
                history.ofKindsBefore(
                        actor,
                        OrganisationId.of(organisation),
                        ChangeBody.nouns(kind),
                        paging.beforeNumber(),
                        paging.limit() + 1);
        var names = new Personal.Names(colleagues.names(ChangeBody.people(lines)));
        return paging.upTo(
                lines.stream().map(line -> ChangeBody.of(line, names)).toList(),
                ChangeBody::cursor);
    }
}
