package org.assay.api.framework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.framework.Area;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.jspecify.annotations.Nullable;

/** What stands on an edition's cover. */
@Schema(name = "EditionCover", description = "What stands on the cover of an edition.")
record EditionLine(
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "The framework's title.", example = "Safe kitchens") String title,
        @Schema(description = "A shorter title.", example = "Kitchens") String shortTitle,
        @Schema(description = "What it is for.", example = "For everybody who cooks for others.")
                String summary,
        @Schema(
                        description =
                                "Whose the framework is, who publishes its editions and receives the results.",
                        example = "national-kitchens")
                String authority,
        @Schema(description = "First day of its period.", example = "2030-01-01") LocalDate from,
        @Schema(description = "Last day of its period.", example = "2030-12-31") LocalDate to,
        @Schema(
                        description = "Ids of the types of organisation that answer it.",
                        example = "[\"care-home\"]")
                List<String> respondents,
        @Schema(
                        description = "Last days, by what is to be done.",
                        example = "{\"publish\":\"2030-12-31\"}")
                Map<String, LocalDate> deadlines,
        @Schema(description = "Whether it is an example and no real edition.", example = "false")
                boolean example,
        @Schema(
                        description =
                                "The edition it was told by its difference from; left out for none.",
                        example = "2029")
                @Nullable String base,
        @Schema(
                        description =
                                "Key of the board that laid it over the base; left out for an edition of its own.",
                        example = "hill-board")
                @Nullable String overlay,
        @Schema(
                        description =
                                "Of an overlay whom it is for; left out for an edition of its own.",
                        example = "Kitchens that the hill commissions.")
                @Nullable String area,
        @Schema(
                        description = "SHA-256 of the pack.",
                        example =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String sha256) {

    static EditionLine of(Edition edition) {
        return new EditionLine(
                edition.framework(),
                edition.edition(),
                edition.title(),
                edition.shortTitle(),
                edition.summary(),
                edition.authority(),
                edition.period().from(),
                edition.period().to(),
                edition.respondents().stream().sorted().toList(),
                edition.deadlines().stream().collect(Collectors.toMap(Deadline::id, Deadline::on)),
                edition.example(),
                edition.base().orElse(null),
                edition.overlay().orElse(null),
                edition.area().map(Area::who).orElse(null),
                edition.sha256());
    }

    String id() {
        return framework + "/" + edition;
    }
}
