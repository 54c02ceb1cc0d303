package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.form.NoneAllowed;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Packs;
import org.assay.framework.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped social care edition says what its source says, and gives the levels it should. */
class SocialCareEditionTest {
    private static final Edition EDITION =
            Packs.shipped().stream()
                    .filter(each -> each.toString().equals("dspt-social-care/2019-20"))
                    .findFirst()
                    .orElseThrow();

    /** Cross-references that are wrong in the source. */
    private static final Map<String, String> PUT_RIGHT =
            Map.of("6.1.1", "6.1.3", "8.1.1", "8.2.1;1.4.3", "10.1.1", "1.4.3");

    private final List<Item> mandatory = EDITION.items().stream().filter(Item::mandatory).toList();
    private final MadeUp assessed = new MadeUp(EDITION);

    @Test
    void hasTenStandardsAnd31AssertionsAnd56MandatoryItems() throws IOException {
        assertThat(EDITION.standards()).hasSize(10);
        assertThat(EDITION.standards().stream().mapToInt(each -> each.requirements().size()).sum())
                .isEqualTo(31);
        List<String> refs =
                Files.readAllLines(Path.of("src/test/resources/dspt-items.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList();
        assertThat(mandatory).extracting(Item::ref).containsExactlyElementsOf(refs);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/dspt-items.csv", numLinesToSkip = 1)
    void asksEachItemAsItsSourceDoes(String ref, String type, String none, String see) {
        Item item = EDITION.item(ref).orElseThrow();
        assertThat(item.type().id()).isEqualTo(type);
        String sees = PUT_RIGHT.getOrDefault(ref, see == null ? "" : see);
        assertThat(item.see())
                .containsExactlyInAnyOrder(sees.isEmpty() ? new String[0] : sees.split(";"));
        NoneAllowed allowed = item.question().noneAllowed();
        assertThat(Optional.ofNullable(allowed).map(NoneAllowed::in)).isEqualTo(where(none));
        assertThat(allowed == null ? List.of() : allowed.say()).isEqualTo(words(none));
        assertThat(allowed == null ? null : allowed.until())
                .isEqualTo(none.contains("before 2020-03") ? LocalDate.of(2020, 2, 29) : null);
    }

    /** The words that the source allows: {@code n/a}, {@code none}, both, or no word at all. */
    private static List<String> words(String none) {
        if (where(none).isEmpty()) return List.of();
        String said = none.substring(none.indexOf(':') + 1).replaceAll(" \\(.*", "");
        return List.of(said.split(" or "));
    }

    @Test
    void noDateThatIsStillToComeCompletesAnItem() {
        List<Item> dates =
                EDITION.items().stream().filter(each -> each.type() == AnswerType.DATE).toList();
        assertThat(dates).hasSize(6);
        for (Item item : dates) {
            assessed.entry(item.ref(), new Answer.Date(MadeUp.TODAY.plusDays(1)));
            ItemProgress tomorrow = assessed.evaluated().item(item.ref()).orElseThrow();
            assertThat(tomorrow.state()).as(item.ref()).isEqualTo(ItemState.ANSWERED);
            assertThat(tomorrow.reason()).contains("a date no later than today is needed");
            assessed.entry(item.ref(), new Answer.Date(MadeUp.TODAY));
            assertThat(assessed.evaluated().item(item.ref()).orElseThrow().complete()).isTrue();
        }
    }

    private static Optional<NoneAllowed.In> where(String none) {
        if (none.startsWith("tick+comment")) return Optional.of(NoneAllowed.In.COMMENT);
        return none.startsWith("text:n/a") ? Optional.of(NoneAllowed.In.ANSWER) : Optional.empty();
    }

    @Test
    void exceedsTheStandardsWithEverythingAndTheCertificate() {
        assessed.complete(EDITION.items()).confirmAll().profile("cyber_essentials_plus", "yes");
        assertThat(level()).isEqualTo("standards_exceeded");
    }

    @ParameterizedTest
    @CsvSource({"no", "not_sure"})
    void meetsTheStandardsWithoutTheCertificate(String certificate) {
        assessed.complete(EDITION.items())
                .confirmAll()
                .profile("cyber_essentials_plus", certificate);
        assertThat(level()).isEqualTo("standards_met");
    }

    @Test
    void meetsTheStandardsWithWhatIsMandatory() {
        assessed.complete(mandatory).confirmAll().profile("cyber_essentials_plus", "yes");
        assertThat(level()).isEqualTo("standards_met");
    }

    @Test
    void staysAtEntryLevelWhileOneAssertionIsNotConfirmed() {
        List<String> all =
                EDITION.standards().stream()
                        .flatMap(standard -> standard.requirements().stream())
                        .filter(Requirement::confirm)
                        .map(Requirement::ref)
                        .toList();
        assessed.complete(mandatory).confirm(all.subList(1, all.size()));
        assertThat(level()).isEqualTo("entry_level");
        assertThat(assessed.evaluated().ahead().getFirst().toConfirm())
                .extracting(Requirement::ref)
                .containsExactly(all.getFirst());
    }

    @Test
    void comesToEntryLevelWithTheCriticalItemsInSocialCareOnly() {
        assessed.complete(EDITION.items().stream().filter(Item::critical).toList());
        assertThat(level()).isEqualTo("entry_level");
        assessed.by("charity-hospice", false);
        assertThat(level()).isEqualTo("critical_standards_not_met");
    }

    @Test
    void doesNotMeetTheCriticalStandardsWithOneCriticalItemOpen() {
        List<Item> critical = EDITION.items().stream().filter(Item::critical).toList();
        assessed.complete(critical.subList(1, critical.size()));
        assertThat(level()).isEqualTo("critical_standards_not_met");
        assertThat(assessed.evaluated().ahead().getFirst().items())
                .extracting(ItemProgress::ref)
                .containsExactly(critical.getFirst().ref());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29,COMPLETE", "2020-03-01,ANSWERED"})
    void takesNotApplicableForTheOptOutBeforeMarch2020(LocalDate answered, ItemState state) {
        assessed.entry("1.4.4", new EntryFact(new Answer.Text("N/A"), "", answered, false));
        assertThat(assessed.evaluated().item("1.4.4").orElseThrow().state()).isEqualTo(state);
    }

    private String level() {
        return assessed.evaluated().level().id();
    }
}
