package org.assay.exchange.workbook;

import java.util.Optional;
import org.assay.assessment.Assessment;
import org.assay.exchange.xlsx.A1;
import org.assay.exchange.xlsx.Book;
import org.assay.kernel.Problem;

/** Whether an uploaded workbook is one of this assessment, with everything in its place. */
final class Fitting {
    private static final String AGAIN =
            " Download the workbook again, copy your answers into it, and upload that.";

    private Fitting() {}

    /** Empty where the workbook fits. */
    static Optional<Problem> problem(Book book, Optional<Index> read, Assessment assessment) {
        if (!book.has(Index.SHEET) || read.isEmpty())
            return wrong(
                    "This workbook was not downloaded here, or a part of it that Assay needs is gone. Download the workbook on the page of your assessment, fill that in, and upload it.");
        Index index = read.get();
        if (!index.assessment().equals(assessment.id().value()))
            return wrong(
                    "This workbook belongs to another assessment (%s %s). Open that assessment, and upload it there."
                            .formatted(
                                    Values.shortened(index.framework()),
                                    Values.shortened(index.edition())));
        for (Index.Anchor anchor : index.anchors()) {
            if (!book.has(anchor.sheet()))
                return wrong(
                        "The sheet “%s” is missing: it was renamed or deleted. Give it its name again, and upload the workbook once more."
                                .formatted(Values.shortened(anchor.sheet())));
            String found = plain(book, anchor.sheet(), anchor.row(), anchor.column());
            if (!found.equals(anchor.text())) return wrong(moved(anchor, found) + AGAIN);
        }
        return Optional.empty();
    }

    private static String moved(Index.Anchor anchor, String found) {
        return "Something was moved on the sheet “%s”: cell %s should say “%s”, and %s."
                .formatted(
                        Values.shortened(anchor.sheet()),
                        A1.name(anchor.row(), anchor.column()),
                        Values.shortened(anchor.text()),
                        found.isEmpty() ? "is empty" : "says “" + Values.shortened(found) + "”");
    }

    private static String plain(Book book, String sheet, int row, int column) {
        return Values.plain(book.cell(sheet, row, column).text());
    }

    private static Optional<Problem> wrong(String message) {
        return Optional.of(new Problem("file", message));
    }
}
