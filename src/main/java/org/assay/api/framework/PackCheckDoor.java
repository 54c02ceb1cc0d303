package org.assay.api.framework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.assay.api.rest.Refused;
import org.assay.framework.Changes;
import org.assay.framework.Checked;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.PackProblem;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at a pack before it is published. */
@RestController
@RequestMapping("/api/v1/framework-checks")
@Tag(name = "Frameworks", description = "Frameworks and their editions, open to all.")
class PackCheckDoor {
    private final Editions editions;

    PackCheckDoor(Editions editions) {
        this.editions = editions;
    }

    @Allow(Right.PUBLISH_OVERLAYS)
    @PostMapping(consumes = {"application/yaml", "application/x-yaml", "text/yaml"})
    @Operation(
            summary = "Check a pack before publishing it",
            description =
                    "Takes a framework pack in YAML and says what it changes in the edition that it is told the difference from, or laid"
                            + " over. Nothing is published. Each thing wrong with it is listed as when publishing.")
    @ApiResponse(
            responseCode = "200",
            description = "It could be published.",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "There is an edition of that name, which never changes.")
    ChangesBody checkPack(Actor actor, @RequestBody String pack) {
        return switch (editions.check(actor, "pack.yaml", pack)) {
            case Checked.Ready(Edition _, Optional<Changes> changes) -> ChangesBody.of(changes);
            case Checked.AlreadyPublished(Edition edition) ->
                    throw FrameworkDoor.alreadyThere(edition);
            case Checked.Rejected(List<PackProblem> problems) ->
                    throw Refused.wrong(problems.stream().map(FrameworkDoor::fault).toList());
        };
    }
}
