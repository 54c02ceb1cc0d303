package org.assay.organisation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of an ODS file: 27 columns without a header, dates as yyyymmdd. What the line says of
 * telephones and of when the organisation joined its parent is not kept.
 */
sealed interface OdsLine {
    /** An organisation as the file tells it. */
    record Row(
            OdsCode code,
            String name,
            List<String> address,
            String postcode,
            Organisation.Status status,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            String grouping,
            String geography,
            String subType,
            String parent)
            implements OdsLine {}

    /** Nothing that can be taken over. */
    record Wrong(String reason) implements OdsLine {}

    record Blank() implements OdsLine {}

    /** Reads a line that has lost its line end. */
    static OdsLine read(String line) {
        if (line.isBlank()) return new Blank();
        if (line.indexOf(0) >= 0) return new Wrong("The line holds a NUL character.");
        if (line.indexOf('\uFFFD') >= 0)
            return new Wrong("The line is not UTF-8 text. Save the file as UTF-8.");
        try {
            return row(CSV.ofSingleCsvRecord(line));
        } catch (CsvParseException unreadable) {
            return new Wrong("The line is not CSV: a quotation mark is missing or too many.");
        } catch (Refused refused) {
            return new Wrong(refused.reason);
        }
    }

    CsvReader.CsvReaderBuilder CSV = CsvReader.builder();
    int COLUMNS = 27;
    int LONGEST = 250;
    DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static Row row(CsvRecord columns) {
        if (columns.getFieldCount() != COLUMNS)
            throw new Refused(
                    "The line has %d columns, an ODS file has %d."
                            .formatted(columns.getFieldCount(), COLUMNS));
        for (String value : columns.getFields())
            if (value.length() > LONGEST)
                throw new Refused(
                        "A column is %d characters long; the limit is %d."
                                .formatted(value.length(), LONGEST));
        return new Row(
                code(columns.getField(0)),
                name(columns.getField(1)),
                address(columns),
                columns.getField(9).strip(),
                status(columns.getField(12).strip()),
                date("open date", columns.getField(10)),
                date("close date", columns.getField(11)),
                columns.getField(2).strip(),
                columns.getField(3).strip(),
                columns.getField(13).strip(),
                columns.getField(14).strip());
    }

    private static OdsCode code(String text) {
        return OdsCode.parse(text)
                .orElseThrow(() ->
                        new Refused(
                                text.isBlank()
                                        ? "The organisation code is missing."
                                        : "“%s” is no organisation code: that is 3 to 9 letters and digits."
                                                .formatted(shortened(text))));
    }

    private static String name(String text) {
        if (text.isBlank()) throw new Refused("The name is missing.");
        return text.strip();
    }

    private static List<String> address(CsvRecord columns) {
        return IntStream.rangeClosed(4, 8)
                .mapToObj(columns::getField)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Some ODS files leave the status out; then the close date alone counts. */
    private static Organisation.Status status(String letter) {
        return switch (letter) {
            case "A", "" -> Organisation.Status.ACTIVE;
            case "C" -> Organisation.Status.CLOSED;
            case "D" -> Organisation.Status.DORMANT;
            case "P" -> Organisation.Status.PROPOSED;
            default ->
                    throw new Refused(
                            "The status “%s” is not known: A is active, C closed, D dormant, P proposed."
                                    .formatted(shortened(letter)));
        };
    }

    private static @Nullable LocalDate date(String name, String text) {
        if (text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip(), DATE);
        } catch (DateTimeException none) {
            throw new Refused(
                    "The %s “%s” is no date. Dates are eight digits, year month day: 20190401 is 1 April 2019."
                            .formatted(name, shortened(text)));
        }
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    /** Ends the reading of a line from within. */
    final class Refused extends RuntimeException {
        private final String reason;

        Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
