package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.improvement.DiaryEntry;
import org.jspecify.annotations.Nullable;

/** What happened on a day. */
@Schema(
        name = "DiaryEntry",
        description =
                "What happened on a day. It stays as it was written; a later one puts it right.")
record DiaryBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d55") UUID id,
        @Schema(description = "The day on which it happened.", example = "2020-01-20")
                LocalDate day,
        @Schema(
                        description = "What it tells of.",
                        allowableValues = {"progress", "risk", "additional"},
                        example = "progress")
                String kind,
        @Schema(
                        description = "What happened.",
                        example =
                                "Last of three teams done. 31 of 36 people gave the right answer.")
                String words,
        @Schema(description = "When it was written down.", example = "2020-03-04T16:10:00Z")
                Instant writtenAt,
        @Schema(
                        description = "Who wrote it down.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d54")
                UUID writtenBy) {

    static DiaryBody of(DiaryEntry entry) {
        return new DiaryBody(
                entry.id(),
                entry.day(),
                entry.kind().id(),
                entry.words(),
                entry.at(),
                entry.by().value());
    }

    String cursor() {
        return id.toString();
    }

    /** An entry to write. */
    @Schema(name = "DiaryEntryGiven", description = "An entry for a diary; all of it is needed.")
    record Given(
            @Schema(
                            description =
                                    "The day on which it happened; not one that is still to come.",
                            example = "2020-01-20")
                    @Nullable LocalDate day,
            @Schema(
                            description = "What it tells of.",
                            allowableValues = {"progress", "risk", "additional"},
                            example = "progress")
                    @Nullable String kind,
            @Schema(description = "What happened.", example = "Last of three teams done.")
                    @Nullable String words) {}
}
