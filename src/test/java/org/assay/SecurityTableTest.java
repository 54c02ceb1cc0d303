package org.assay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Holds {@code docs/security.md} to every requirement, and to the tests that it names. */
class SecurityTableTest {
    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Path IDS = Path.of("src/test/resources/asvs-5.0-levels-1-and-2.txt");
    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*?) ?\\|");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z.]+\\.)?([A-Z]\\w+)\\.(\\w+)`");

    private record Row(String id, String answer, String words, String tests) {}

    @Test
    void answersEveryRequirementOnce() throws IOException {
        assertThat(rows().stream().map(Row::id))
                .containsExactlyElementsOf(Files.readAllLines(IDS))
                .hasSize(253);
    }

    @Test
    void saysOfEachWhetherItIsMetAndWhy() throws IOException {
        for (Row row : rows()) {
            assertThat(row.answer()).as(row.id()).isIn("**met**", "not applicable", "**open**");
            assertThat(row.words()).as(row.id()).hasSizeGreaterThan(9);
            if (row.answer().equals("**met**"))
                assertThat(tests(row)).as("tests of " + row.id()).isNotEmpty();
        }
    }

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        var missing = new ArrayList<String>();
        for (Row row : rows()) {
            assertThat(TEST.matcher(row.tests()).replaceAll("").replaceAll("[ ,]", ""))
                    .as("what is no test of " + row.id())
                    .isEmpty();
            tests(row).stream()
                    .filter(test -> !isTest(test))
                    .map(test -> row.id() + " names " + test)
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void countsItsAnswers() throws IOException {
        Map<String, Long> counts = rows().stream().collect(groupingBy(Row::answer, counting()));
        assertThat(Files.readString(DOCUMENT))
                .contains(
                        "%d are met, %d do not apply, %d are open"
                                .formatted(
                                        counts.get("**met**"),
                                        counts.get("not applicable"),
                                        counts.get("**open**")));
    }

    @Test
    void knowsATestFromWhatIsNone() {
        assertThat(isTest("SecurityTableTest.countsItsAnswers")).isTrue();
        assertThat(isTest("HouseRulesTest.doorsHaveLocks")).isTrue();
        assertThat(isTest("SecurityTableTest.rows")).isFalse();
        assertThat(isTest("SecurityTableTest.nothing")).isFalse();
        assertThat(isTest("NoSuchTest.countsItsAnswers")).isFalse();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| V"))
                .map(SecurityTableTest::row)
                .toList();
    }

    private static Row row(String line) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        return new Row(row.group(1), row.group(2), row.group(3), row.group(4));
    }

    /** Below {@code org.assay}, such as {@code api.EntriesTest.letsNobodyElseIn}. */
    private static List<String> tests(Row row) {
        return TEST.matcher(row.tests())
                .results()
                .map(found -> found.group().replace("`", ""))
                .toList();
    }

    /** Whether a class and one of its tests, below {@code org.assay}, is one. */
    static boolean isTest(String name) {
        int dot = name.lastIndexOf('.');
        String member = name.substring(dot + 1);
        try {
            Class<?> test = Class.forName("org.assay." + name.substring(0, dot), false, loader());
            return Stream.<AnnotatedElement>concat(
                            Arrays.stream(test.getDeclaredMethods())
                                    .filter(method -> method.getName().equals(member)),
                            Arrays.stream(test.getDeclaredFields())
                                    .filter(field -> field.getName().equals(member)))
                    .anyMatch(SecurityTableTest::runs);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean runs(AnnotatedElement member) {
        return AnnotationSupport.isAnnotated(member, Testable.class)
                || member.isAnnotationPresent(ArchTest.class);
    }

    private static ClassLoader loader() {
        return SecurityTableTest.class.getClassLoader();
    }
}
