package org.assay.api.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list. */
@Schema(description = "A part of a list.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ListOf<T>(
        List<T> items,
        @Schema(
                        description = "Send this as after for what follows; null at the end.",
                        types = {"string", "null"},
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable String next) {
    public ListOf {
        items = List.copyOf(items);
    }
}
