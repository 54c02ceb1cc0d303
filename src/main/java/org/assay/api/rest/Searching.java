package org.assay.api.rest;

import io.swagger.v3.oas.annotations.Parameter;
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
                @Nullable String edition) {
    public DirectorySearch search() {
        return new DirectorySearch(
                given(text),
                given(framework),
                given(type),
                given(level),
                given(edition),
                DirectorySearch.Order.NAME);
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
