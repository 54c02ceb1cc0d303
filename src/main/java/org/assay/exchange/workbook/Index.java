package org.assay.exchange.workbook;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.exchange.xlsx.Book;
import org.assay.kernel.Ids;

/**
 * What a workbook remembers of its download, on a hidden sheet: the assessment and edition, what
 * stands in which cell, what each said and in which version.
 */
final class Index {
    static final String SHEET = "Assay";
    static final String KIND = "assay-workbook-1";
    static final int FIRST = 8;

    private final UUID assessment;
    private final String framework;
    private final String edition;
    private final Instant at;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    Index(UUID assessment, String framework, String edition, Instant at) {
        this.assessment = assessment;
        this.framework = framework;
        this.edition = edition;
        this.at = at;
    }

    /**
     * A cell that people fill in.
     *
     * @param key the entry's ref, or the requirement's ref, {@code #} and the field of its action
     * @param version of the entry, or the action, when the workbook was downloaded; 0 for none
     * @param said what it said then
     */
    record Slot(String key, String sheet, int row, int column, int version, String said) {}

    /** A locked cell by which is seen that nothing has been moved. */
    record Anchor(String sheet, int row, int column, String text) {}

    UUID assessment() {
        return assessment;
    }

    String framework() {
        return framework;
    }

    String edition() {
        return edition;
    }

    Instant at() {
        return at;
    }

    List<Slot> slots() {
        return slots;
    }

    List<Anchor> anchors() {
        return anchors;
    }

    void add(Slot slot) {
        slots.add(slot);
    }

    void add(Anchor anchor) {
        anchors.add(anchor);
    }

    /** Reads it back; empty where the workbook has none that can be read. */
    static Optional<Index> read(Book book) {
        if (!text(book, 0, 0).equals(KIND)) return Optional.empty();
        Optional<UUID> assessment = Ids.parse(text(book, 1, 1));
        Optional<Instant> at = instant(text(book, 4, 1));
        if (assessment.isEmpty() || at.isEmpty()) return Optional.empty();
        var index = new Index(assessment.get(), text(book, 2, 1), text(book, 3, 1), at.get());
        for (int row = FIRST; !text(book, row, 0).isEmpty(); row++)
            if (!index.line(book, row)) return Optional.empty();
        return Optional.of(index);
    }

    private boolean line(Book book, int row) {
        int line = number(text(book, row, 2));
        int column = number(text(book, row, 3));
        if (line < 0 || column < 0) return false;
        String sheet = text(book, row, 1);
        String said = text(book, row, 6);
        switch (text(book, row, 0)) {
            case "anchor" -> add(new Anchor(sheet, line, column, said));
            case "cell" -> {
                int version = number(text(book, row, 5));
                if (version < 0) return false;
                add(new Slot(text(book, row, 4), sheet, line, column, version, said));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String text(Book book, int row, int column) {
        return Values.plain(book.cell(SHEET, row, column).text());
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
