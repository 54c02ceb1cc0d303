package org.assay.api.directory;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.publication.Total;

/** How many organisations of a kind are at a level of an edition. */
@Schema(
        name = "LevelTotal",
        description = "How many organisations of a type are at a level of an edition.")
record TotalBody(
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "Id of the organisations' type.", example = "care-home") String type,
        @Schema(description = "Id of the level.", example = "safe") String level,
        @Schema(description = "How many organisations.", example = "812") long organisations) {
    static TotalBody of(Total total) {
        return new TotalBody(
                total.framework(),
                total.edition(),
                total.type(),
                total.level(),
                total.organisations());
    }

    String cursor() {
        return String.join("/", framework, edition, type, level);
    }
}
