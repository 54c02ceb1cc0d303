package org.assay.api.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom the caller means to hand in. */
@Schema(name = "HandIn", description = "To whom the caller means to hand in.")
record HandInBody(
        @Schema(
                        description =
                                "Keys of those it is for, as the edition names them. A return goes to all that it is for; naming others, or some of them only, is refused. Left out for all.",
                        example = "[\"north-board\"]")
                @Nullable List<String> to) {}
