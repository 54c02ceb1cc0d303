package org.assay.api.workbook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.DocumentId;
import org.assay.exchange.workbook.CellChange;
import org.assay.exchange.workbook.Choice;
import org.assay.exchange.workbook.Comparison;
import org.jspecify.annotations.Nullable;

/** What an uploaded workbook would change. */
@Schema(
        name = "WorkbookPreview",
        description = "What an uploaded workbook would change. Nothing is changed yet.")
record WorkbookBody(
        @Schema(
                        description = "The document as which it is kept.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID document,
        @Schema(description = "When the workbook was downloaded.", example = "2020-03-04T16:10:00Z")
                Instant downloadedAt,
        @Schema(
                        description =
                                "How many cells that were changed say what stands online by now.",
                        example = "1")
                int same,
        @Schema(description = "The cells that changed, in the order of the workbook.")
                List<Cell> cells) {

    static WorkbookBody of(DocumentId document, Comparison comparison) {
        return new WorkbookBody(
                document.value(),
                comparison.downloaded(),
                comparison.same(),
                comparison.cells().stream().map(Cell::of).toList());
    }

    /** A cell that changed. */
    @Schema(name = "WorkbookCell", description = "A cell that changed since the download.")
    record Cell(
            @Schema(
                            description =
                                    "What it is about: an entry's ref; or a requirement's ref, # and the field of its action.",
                            example = "1.1#lead")
                    String key,
            @Schema(description = "Sheet and cell.", example = "Standard 1, cell J6") String where,
            @Schema(
                            description =
                                    "What is to be done: changed is taken over; kept was brought forward and is said to hold; conflict changed"
                                            + " online as well and needs a choice; wrong cannot be taken over and holds the whole workbook back.",
                            allowableValues = {"changed", "kept", "conflict", "wrong"},
                            example = "conflict")
                    String state,
            @Schema(
                            description =
                                    "What stands online now, in words; a day as yyyy-mm-dd; empty for nothing.",
                            example = "Ada Price, deputy manager")
                    String online,
            @Schema(description = "What the workbook says.", example = "Mair Jones, manager")
                    String workbook,
            @Schema(description = "What it said when it was downloaded.", example = "Ada Price")
                    String downloaded,
            @Schema(
                            description =
                                    "The version of the entry or action online, for a choice.",
                            example = "3")
                    int version,
            @Schema(
                            description = "What is wrong with it; empty for nothing.",
                            example = "This is not a day.")
                    String message) {
        static Cell of(CellChange cell) {
            return new Cell(
                    cell.key(),
                    cell.where(),
                    cell.state().id(),
                    cell.before(),
                    cell.after(),
                    cell.downloaded(),
                    cell.version(),
                    cell.says());
        }
    }

    /** What was chosen. */
    @Schema(
            name = "WorkbookChoices",
            description = "What counts where the workbook and the online answer both changed.")
    record Given(
            @Schema(description = "One for each conflict; left out where there is none.")
                    @Nullable List<Chosen> choices) {}

    /** One choice. */
    @Schema(name = "WorkbookChoice", description = "What counts for one cell.")
    record Chosen(
            @Schema(description = "The cell's key.", example = "1.1#lead") @Nullable String key,
            @Schema(
                            description = "Which of the two counts.",
                            allowableValues = {"workbook", "online"},
                            example = "workbook")
                    @Nullable String use,
            @Schema(
                            description = "The version of the online answer that was looked at.",
                            example = "3")
                    @Nullable Integer version) {
        /** Null for one that cannot be read. */
        @Nullable Choice read() {
            boolean workbook = "workbook".equals(use);
            if (key == null || version == null || !workbook && !"online".equals(use)) return null;
            return new Choice(workbook, version);
        }
    }

    /** What came of it. */
    @Schema(name = "WorkbookTaken", description = "What was taken over from a workbook.")
    record Taken(
            @Schema(description = "How many entries say something else now.", example = "12")
                    int answers,
            @Schema(description = "How many actions say something else now.", example = "3")
                    int actions) {}
}
