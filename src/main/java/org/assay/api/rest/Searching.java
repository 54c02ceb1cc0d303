package org.assay.api.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.publication.DirectorySearch;
import org.jspecify.annotations.Nullable;

/** What is looked for among published summaries. */
public record Searching(
        @Parameter(
                        description =
                                "Part of a name, or the beginning of an ODS code or a postcode.",
                        example = "larkfield")
                @Nullable String text,
        @Parameter(description = "Key of a framework.", example = "safe-kitchens")
                @Nullable String framework,
        @Parameter(description = "Id of a type of organisation.", example = "care-home")
                @Nullable String type,
        @Parameter(description = "Id of a level.", example = "safe") @Nullable String level,
        @Parameter(
                        description =
                                "Name of an edition; left out for each organisation's latest.",
                        example = "\"2030\"")
                @Nullable String edition,
        @Parameter(
                        description = "In which order: by name, or the newest first.",
                        example = "newest",
                        schema =
                                @Schema(
                                        allowableValues = {"name", "newest"},
                                        defaultValue = "name"))
                @Nullable String sort) {
    public DirectorySearch search() {
        return new DirectorySearch(
                given(text), given(framework), given(type), given(level), given(edition), order());
    }

    private DirectorySearch.Order order() {
        return switch (given(sort)) {
            case "", "name" -> DirectorySearch.Order.NAME;
            case "newest" -> DirectorySearch.Order.NEWEST;
            default -> throw Refused.badParameter("sort", "sort is name or newest.");
        };
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
