package org.assay.api.service;

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
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what in the service as a whole. */
@RestController
@Tag(name = "Service")
class ServiceHistoryDoor {
    private final History history;
    private final Colleagues colleagues;

    ServiceHistoryDoor(History history, Colleagues colleagues) {
        this.history = history;
        this.colleagues = colleagues;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping("/api/v1/service/history")
    @Transactional(readOnly = true)
    @Operation(
            summary = "Read the history of the service",
            description =
                    "Who changed what, newest first: accounts, keys, letters that were opened, the register, editions. What happens inside an organisation is not among it."
                            + " The cursor is the line's number.")
    ListOf<ChangeBody> readServiceHistory(
            Actor actor,
            @Parameter(
                            description =
                                    "The noun that the kind of change begins with; left out for every kind.",
                            example = "outbox")
                    @RequestParam(required = false, defaultValue = "")
                    String kind,
            Paging paging) {
        List<HistoryLine> lines =
                history.ofTheServiceBefore(
                        actor, ChangeBody.nouns(kind), paging.beforeNumber(), paging.limit() + 1);
        var names = new Personal.Names(colleagues.names(ChangeBody.people(lines)));
        return paging.upTo(
                lines.stream().map(line -> ChangeBody.of(line, names)).toList(),
                ChangeBody::cursor);
    }
}
