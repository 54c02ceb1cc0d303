package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.assay.publication.DirectorySearch.Order;
import org.assay.publication.Rows.Row;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@HouseUnderTest
class DirectoryTest {
    private final Directory directory;
    private final Rows rows;
    private final String framework = "fw-" + UUID.randomUUID();

    DirectoryTest(Directory directory, ApplicationContext house) {
        this.directory = directory;
        this.rows = new Rows(house);
    }

    private Row row(String code, String name) {
        return Row.of(code, name, framework);
    }

    private DirectorySearch search(String text) {
        return new DirectorySearch(text, framework, "", "", "", Order.NAME);
    }

    private List<String> names(DirectorySearch search) {
        return directory.search(search, 1).rows().stream()
                .map(found -> found.summary().name())
                .toList();
    }

    @Test
    void findsPartOfANameTheStartOfACodeAndTheStartOfAPostcode() {
        rows.add(row("ZZ01L", "Larkfield House").at("PE29 1AA"));
        rows.add(row("ZZ71K", "Skylark Homecare").at("PE7 8XX"));
        rows.add(row("QQ18B", "The Beeches").at("CB4 2LA"));

        assertThat(names(search("LARK"))).containsExactly("Larkfield House", "Skylark Homecare");
        assertThat(names(search("zz7"))).containsExactly("Skylark Homecare");
        assertThat(names(search("cb4 2"))).containsExactly("The Beeches");
        assertThat(names(search("CB42LA"))).containsExactly("The Beeches");
        assertThat(names(search("nobody"))).isEmpty();
    }

    @Test
    void takesOneOrTwoLettersForABeginning() {
        rows.add(row("A0001", "Larkfield House").at("PE29 1AA"));
        rows.add(row("A0002", "Skylark Homecare").at("LA1 1AA"));

        assertThat(names(search("la"))).containsExactly("Larkfield House", "Skylark Homecare");
        assertThat(names(search("ho"))).isEmpty();
    }

    @Test
    void takesWhatIsTypedForNoPattern() {
        rows.add(row("B0001", "100% Care_Home \\ Sons"));
        rows.add(row("B0002", "1000 Carers"));

        assertThat(names(search("100%"))).containsExactly("100% Care_Home \\ Sons");
        assertThat(names(search("care_"))).containsExactly("100% Care_Home \\ Sons");
        assertThat(names(search("\\ s"))).containsExactly("100% Care_Home \\ Sons");
        assertThat(names(search("%"))).isEmpty();
        assertThat(names(search("'; drop table"))).isEmpty();
        assertThat(names(search("\0"))).isEmpty();
    }

    @Test
    void filtersByTypeAndLevel() {
        rows.add(row("C0001", "One").as("care-home", "entry_level"));
        rows.add(row("C0002", "Two").as("gp", "entry_level"));
        rows.add(row("C0003", "Three").as("gp", "standards_met"));

        assertThat(names(new DirectorySearch("", framework, "gp", "", "", Order.NAME)))
                .containsExactly("Three", "Two");
        assertThat(names(new DirectorySearch("", framework, "gp", "entry_level", "", Order.NAME)))
                .containsExactly("Two");
    }

    @Test
    void showsTheLatestOrTheNewestOfAYear() {
        Row early = row("D0001", "Larkfield House").in("2018-19", 2018, "entry", "2018-11-08");
        rows.add(early);
        rows.add(early.in("2018-19", 2018, "met", "2019-03-14"));
        rows.add(early.in("2019-20", 2019, "exceeded", "2020-01-09"));
        // somebody goes back to last year's, which does not make it the latest
        rows.add(early.in("2018-19", 2018, "met again", "2020-02-01"));

        assertThat(directory.search(search(""), 1).rows())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.summary().level()).isEqualTo("exceeded");
                    assertThat(found.publications()).isEqualTo(4);
                });
        assertThat(
                        directory
                                .search(
                                        new DirectorySearch(
                                                "", framework, "", "", "2018-19", Order.NAME),
                                        1)
                                .rows())
                .extracting(found -> found.summary().level())
                .containsExactly("met again");
        assertThat(directory.of(early.organisation()))
                .extracting(Summary::level)
                .containsExactly("met again", "exceeded", "met", "entry");
    }

    @Test
    void sortsByNameOrByDateAndTurnsPages() {
        for (int i = 0; i < 45; i++) {
            rows.add(
                    row("E%04d".formatted(i), "Home %02d".formatted(i))
                            .in("2019-20", 2019, "met", "2020-01-%02d".formatted(i % 28 + 1)));
        }
        var first = directory.search(search(""), 1);
        assertThat(first.total()).isEqualTo(45);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.rows()).hasSize(20);
        assertThat(directory.search(search(""), 3).rows())
                .extracting(found -> found.summary().name())
                .containsExactly("Home 40", "Home 41", "Home 42", "Home 43", "Home 44");
        assertThat(directory.search(search(""), 99).number()).isEqualTo(3);
        assertThat(names(new DirectorySearch("", framework, "", "", "", Order.NEWEST)).getFirst())
                .isEqualTo("Home 27");
    }

    @Test
    void handsOutTheNewestFirstInStretchesToo() {
        for (int i = 0; i < 25; i++)
            rows.add(
                    row("G%04d".formatted(i), "Name %02d".formatted(i))
                            .in("2019-20", 2019, "met", "2020-01-%02d".formatted(i / 2 + 1)));
        List<String> codes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        directory.each(
                new DirectorySearch("", framework, "", "", "", Order.NEWEST),
                3,
                summary -> {
                    codes.add(summary.code());
                    times.add(summary.publishedAt());
                });
        assertThat(codes).hasSize(25).doesNotHaveDuplicates();
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void handsOutEveryRowOnceInStretches() {
        for (int i = 0; i < 25; i++) rows.add(row("F%04d".formatted(i), "Same Name"));
        List<String> codes = new ArrayList<>();
        directory.each(search(""), 10, summary -> codes.add(summary.code()));
        assertThat(codes).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void handsOutLinesThatSayWhatTheSummariesCount() {
        for (int i = 0; i < 25; i++) rows.add(row("L%04d".formatted(i), "Same Name"));
        List<DirectoryLine> counted = new ArrayList<>();
        directory.each(search(""), 10, summary -> counted.add(DirectoryLine.of(summary)));
        List<DirectoryLine> lines = new ArrayList<>();
        directory.lines(search(""), 10, lines::add);
        assertThat(lines).hasSize(25).isEqualTo(counted);
        assertThat(lines.getFirst().itemsComplete()).isEqualTo(3);
        assertThat(lines.getFirst().items()).isEqualTo(4);
    }
}
