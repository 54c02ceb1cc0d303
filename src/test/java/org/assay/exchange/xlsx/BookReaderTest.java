package org.assay.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assay.support.EditedBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks that mean harm are turned away in time, in little memory, and with a clear sentence.
 */
class BookReaderTest {
    private static final Map<String, String> ANSWERS =
            Map.ofEntries(
                    Map.entry("empty", "not an Excel workbook"),
                    Map.entry("text", "not an Excel workbook"),
                    Map.entry("password", "protected by a password"),
                    Map.entry("cut off", "damaged"),
                    Map.entry("not a workbook", "a part of it is missing"),
                    Map.entry("macros", "macros"),
                    Map.entry("macros by type", "macros"),
                    Map.entry("entities", "entities"),
                    Map.entry("outside", "entities"),
                    Map.entry("zip bomb", "far more in this workbook"),
                    Map.entry("bomb in an attribute", "far more in this workbook"),
                    Map.entry("100,000 rows", "more than 5,000 rows"),
                    Map.entry("many parts", "far more in this workbook"),
                    Map.entry("malformed", "damaged"),
                    Map.entry("many names", "far more in this workbook"),
                    Map.entry("deep", "damaged"));

    @TempDir private Path folder;

    @Test
    void refusesWhatMeansHarmWithinSecondsAndALittleMemory() throws Exception {
        for (var each : Hostile.all().entrySet())
            Files.write(folder.resolve(each.getKey()), each.getValue());
        Map<String, String[]> said = readWith256Megabytes();
        assertThat(said).containsOnlyKeys(ANSWERS.keySet());
        ANSWERS.forEach((name, answer) -> {
            String[] line = Objects.requireNonNull(said.get(name), name);
            assertThat(line[2]).as(name).contains(answer).isNotEqualTo("read");
            assertThat(Long.parseLong(line[1])).as(name + " in milliseconds").isLessThan(5_000);
        });
    }

    @Test
    void readsWordsNumbersAndWhatIsAFormula() throws IOException {
        byte[] bytes =
                EditedBook.of(Hostile.workbook(4))
                        .write("Sheet 1", "A1", "Fully met")
                        .number("Sheet 1", "A2", 42_935)
                        .formula("Sheet 1", "A3", "1+1", "2")
                        .empty("Sheet 1", "A4")
                        .bytes();
        Book book = read(bytes);
        assertThat(book.cell("Sheet 1", "A1"))
                .isEqualTo(new Book.Found("Fully met", Book.Kind.TEXT));
        assertThat(book.cell("Sheet 1", "A2")).isEqualTo(new Book.Found("42935", Book.Kind.NUMBER));
        assertThat(book.day("42935")).contains(LocalDate.of(2017, 7, 19));
        assertThat(book.cell("Sheet 1", "A3").kind()).isEqualTo(Book.Kind.FORMULA);
        assertThat(book.cell("Sheet 1", "A4").blank()).isTrue();
        assertThat(book.cell("Sheet 1", "Z99").blank()).isTrue();
        assertThat(book.has("Sheet 2")).isFalse();
    }

    @Test
    void noDayBeginsBeforeMarch1900() throws IOException {
        Book book = read(Hostile.workbook(1));
        assertThat(book.day("0")).isEmpty();
        assertThat(book.day("-1")).isEmpty();
        assertThat(book.day("99999999999")).isEmpty();
        assertThat(book.day("nonsense")).isEmpty();
        assertThat(book.day("61")).contains(LocalDate.of(1900, 3, 1));
    }

    private Book read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), bytes);
        return ((Opened.Read) BookReader.open(file)).book();
    }

    /** In a Java of its own, whose memory is what is promised. */
    private Map<String, String[]> readWith256Megabytes() throws Exception {
        Process java =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Hostile.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new LinkedHashMap<String, String[]>();
        String all = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(all).isZero();
        all.lines()
                .filter(line -> line.contains("\t"))
                .forEach(line -> {
                    String[] parts = line.split("\t");
                    said.put(parts[0], parts);
                });
        return said;
    }
}
