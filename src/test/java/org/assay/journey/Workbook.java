package org.assay.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.assay.exchange.xlsx.A1;
import org.assay.exchange.xlsx.Book;
import org.assay.exchange.xlsx.BookReader;
import org.assay.exchange.xlsx.Opened;
import org.assay.support.EditedBook;
import org.assay.support.LibreOffice;

/** A workbook that somebody fills in at home: each cell found by what it is for. */
final class Workbook {
    private static final String INDEX = "Assay";
    private static final int FIRST = 8;

    private final EditedBook book;
    private final Map<String, Place> places = new HashMap<>();

    private record Place(String sheet, String cell) {}

    private Workbook(byte[] bytes) {
        this.book = EditedBook.of(bytes);
        Book read = read(bytes);
        for (int row = FIRST; !text(read, row, 0).isEmpty(); row++)
            if (text(read, row, 0).equals("cell"))
                places.put(
                        text(read, row, 4),
                        new Place(
                                text(read, row, 1),
                                A1.name(
                                        Integer.parseInt(text(read, row, 2)),
                                        Integer.parseInt(text(read, row, 3)))));
    }

    static Workbook of(Path file) {
        try {
            return new Workbook(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes into a cell.
     *
     * @param key the entry's ref, or the statement's ref, {@code #} and the field of its action
     */
    Workbook write(String key, String words) {
        Place place = place(key);
        book.write(place.sheet(), place.cell(), words);
        return this;
    }

    Workbook write(String key, LocalDate day) {
        Place place = place(key);
        // spreadsheets count days from the end of 1899
        int number = (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        book.number(place.sheet(), place.cell(), number);
        return this;
    }

    private Place place(String key) {
        Place place = places.get(key);
        if (place == null) throw new AssertionError("no cell for " + key);
        return place;
    }

    byte[] bytes() {
        return book.bytes();
    }

    /** As LibreOffice saves it. */
    byte[] saved() {
        return LibreOffice.saved(book.bytes()).getFirst();
    }

    private static String text(Book book, int row, int column) {
        return book.cell(INDEX, row, column).text();
    }

    private static Book read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, bytes);
            if (BookReader.open(file) instanceof Opened.Read(Book book)) return book;
            throw new AssertionError("this is no workbook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
