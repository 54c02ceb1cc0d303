package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.publication.StandardSummary;
import org.assay.publication.Summary;

/** What everybody may know of a publication. */
@Schema(
        name = "Summary",
        description =
                "What everybody may know of a publication: no answers, no people, no documents.")
public record SummaryBody(
        @Schema(
                        description = "The publication's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID publication,
        @Schema(
                        description = "The organisation's id.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                UUID organisation,
        @Schema(description = "The organisation's ODS code.", example = "VLAB1") String code,
        @Schema(description = "The organisation's name on the day.", example = "LARKFIELD HOUSE")
                String name,
        @Schema(description = "Its postcode on the day.", example = "ZZ1 1AB") String postcode,
        @Schema(description = "Id of the organisation's type.", example = "care-home") String type,
        @Schema(description = "Key of the framework.", example = "safe-kitchens") String framework,
        @Schema(description = "Name of the edition.", example = "2030") String edition,
        @Schema(description = "First day of the edition's period.", example = "2030-01-01")
                LocalDate from,
        @Schema(description = "Last day of the edition's period.", example = "2030-12-31")
                LocalDate to,
        @Schema(description = "Id of the level.", example = "safe") String level,
        @Schema(description = "The level's name.", example = "Safe") String levelLabel,
        @Schema(description = "When it was published.", example = "2030-03-04T16:10:00Z")
                Instant publishedAt,
        @Schema(description = "Whether it was after the edition's last day.", example = "false")
                boolean late,
        @Schema(
                        description = "Among the publications of the same assessment, from 1.",
                        example = "1")
                int number,
        @Schema(
                        description = "Whether it is the organisation's newest in the framework.",
                        example = "true")
                boolean latest,
        @Schema(description = "How far each standard is.") List<StandardShare> standards,
        @Schema(description = "SHA-256 of the whole snapshot.", example = "9f86d081884c7d65")
                String sha256) {

    /** How far one standard is. */
    @Schema(name = "StandardSummary", description = "How far one standard is.")
    public record StandardShare(
            @Schema(description = "The standard's ref.", example = "1") String ref,
            @Schema(description = "Its title.", example = "Cold storage") String title,
            @Schema(description = "How many of its mandatory items are complete.", example = "9")
                    int complete,
            @Schema(description = "How many mandatory items it has.", example = "9") int total,
            @Schema(
                            description =
                                    "Whether nothing mandatory is open, confirmations included.",
                            example = "true")
                    boolean done) {
        static StandardShare of(StandardSummary standard) {
            return new StandardShare(
                    standard.ref(),
                    standard.title(),
                    standard.complete(),
                    standard.total(),
                    standard.done());
        }
    }

    public static SummaryBody of(Summary summary) {
        return new SummaryBody(
                summary.publication().value(),
                summary.organisation().value(),
                summary.code(),
                summary.name(),
                summary.postcode(),
                summary.type(),
                summary.framework(),
                summary.edition(),
                summary.from(),
                summary.to(),
                summary.level(),
                summary.levelLabel(),
                summary.publishedAt(),
                summary.late(),
                summary.number(),
                summary.latest(),
                summary.standards().stream().map(StandardShare::of).toList(),
                summary.sha256());
    }

    public String cursor() {
        return publication.toString();
    }
}
