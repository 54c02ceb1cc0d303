package org.assay.api.framework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.assay.framework.Changes;
import org.assay.framework.Requirement;
import org.jspecify.annotations.Nullable;

/** What an edition changes. */
@Schema(
        name = "EditionChanges",
        description = "What an edition asks otherwise than the one that it repeats.")
record ChangesBody(
        @Schema(
                        description =
                                "Name of the edition that it is compared with; left out for none.",
                        example = "2029")
                @Nullable String since,
        @Schema(description = "How many requirements are asked as before.", example = "12")
                int kept,
        @Schema(description = "What is asked for the first time.") List<Line> added,
        @Schema(
                        description =
                                "What is asked in other words or under another ref; its answers come over.")
                List<Reworded> reworded,
        @Schema(description = "What is asked no more.") List<Line> gone) {

    /** A requirement. */
    @Schema(name = "ChangedRequirement", description = "A requirement by its ref and title.")
    record Line(
            @Schema(description = "Names the requirement.", example = "1.1") String ref,
            @Schema(description = "Its title.", example = "Somebody answers for cold storage")
                    String title) {
        static Line of(Requirement requirement) {
            return new Line(requirement.ref(), requirement.title());
        }
    }

    /** A requirement that was asked otherwise. */
    @Schema(name = "RewordedRequirement", description = "A requirement that was asked otherwise.")
    record Reworded(
            @Schema(description = "As it was.") Line before,
            @Schema(description = "As it is now.") Line now) {
        static Reworded of(Changes.Reworded each) {
            return new Reworded(Line.of(each.before()), Line.of(each.now()));
        }
    }

    static ChangesBody of(Optional<Changes> found) {
        return found.map(changes ->
                        new ChangesBody(
                                changes.before().edition(),
                                changes.kept(),
                                changes.added().stream().map(Line::of).toList(),
                                changes.reworded().stream().map(Reworded::of).toList(),
                                changes.gone().stream().map(Line::of).toList()))
                .orElse(new ChangesBody(null, 0, List.of(), List.of(), List.of()));
    }
}
