package org.assay.form;

import static org.assay.form.AnswerType.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31 | 02 | 2019 | day   | 31 February 2019 does not exist: February 2019 has 28 days.
                    29 | 2  | 2100 | day   | 29 February 2100 does not exist: February 2100 has 28 days.
                    '' | 2  | 2019 | day   | The date must include a day.
                    1  | '' | 2019 | month | The date must include a month.
                    1  | 2  | ''   | year  | The date must include a year.
                    32 | 1  | 2019 | day   | The day must be a number from 1 to 31.
                    1  | 13 | 2019 | month | The month must be a number from 1 to 12.
                    1  | 2  | 19   | year  | The year must be four digits, such as 2019.
                    x  | 2  | 2019 | day   | The day must be a number from 1 to 31.
                    -1 | 2  | 2019 | day   | The day must be a number from 1 to 31.
                    """)
    void saysWhichPartOfADateIsWrong(
            String day, String month, String year, String field, String message) {
        assertThat(Reading.read(Questions.of(DATE), Typed.date(day, month, year)))
                .isEqualTo(new Reading.Wrong(List.of(new Problem(field, message))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0999-12-31"})
    void refusesYearsThatNobodyMeansAlsoInISO(String day) {
        assertThat(DateReader.iso(day))
                .isEqualTo(Reading.wrong("The year must be four digits, such as 2019."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u200b", "\u2060\ufeff", "\u3164", "\u2800"})
    void takesWhatNobodyCanSeeForNoAnswer(String text) {
        assertThat(Reading.read(Questions.of(TEXT), Typed.of(text))).isEqualTo(new Reading.Blank());
    }

    @ParameterizedTest
    @EnumSource(
            value = AnswerType.class,
            names = {"TICK", "TEXT", "NUMBER", "PERCENTAGE", "CHOICE"})
    void takesNoneOfTwoAnswersWhereThereIsOne(AnswerType type) {
        var typed = new Typed(List.of("1", "2"), "", "", "");
        assertThat(Reading.read(Questions.of(type), typed))
                .isEqualTo(Reading.wrong("Give one answer."));
    }

    @Test
    void namesEveryMissingPartOfADate() {
        assertThat(problems(Questions.of(DATE), Typed.date("", "3", "")))
                .extracting(Problem::field)
                .containsExactly("day", "year");
    }

    @Test
    void readsADateFromItsThreeFields() {
        assertThat(Reading.read(Questions.of(DATE), Typed.date(" 29", "02", "2020 ")))
                .isEqualTo(answered(new Answer.Date(LocalDate.of(2020, 2, 29))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"95", "95%", "95 %", " 95.0 ", "95.00%", "95."})
    void readsAPercentageHoweverItIsWritten(String typed) {
        assertThat(Reading.read(Questions.of(PERCENTAGE), Typed.of(typed)))
                .isEqualTo(answered(new Answer.Percentage(new BigDecimal("95"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    101    | The percentage must be 100 or less; you wrote 101.
                    100.01 | The percentage must be 100 or less; you wrote 100.01.
                    -1     | The percentage must be 0 or more; you wrote -1.
                    95.125 | The percentage may have up to two decimals, such as 95.25.
                    most   | “most” is not a percentage. Write a number from 0 to 100, such as 95 or 95.5.
                    9e1    | “9e1” is not a percentage. Write a number from 0 to 100, such as 95 or 95.5.
                    """)
    void refusesWhatIsNoPercentage(String typed, String message) {
        assertThat(problems(Questions.of(PERCENTAGE), Typed.of(typed)))
                .containsExactly(new Problem("value", message));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "'1,200',1200", "007,7", "3.0,3"})
    void readsAWholeNumber(String typed, String number) {
        assertThat(Reading.read(Questions.of(NUMBER), Typed.of(typed)))
                .isEqualTo(answered(new Answer.Number(new BigDecimal(number))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -1   | The number must be 0 or more; you wrote -1.
                    1.5  | The number must be a whole number; you wrote 1.5.
                    1,20 | “1,20” is not a number. Write a whole number, such as 12.
                    many | “many” is not a number. Write a whole number, such as 12.
                    """)
    void refusesWhatIsNoWholeNumber(String typed, String message) {
        assertThat(problems(Questions.of(NUMBER), Typed.of(typed)))
                .containsExactly(new Problem("value", message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table entry; --",
                "Ω≈ç√∫ 田中さん 🏳️‍🌈",
                "\u202eright to left",
                "\u0001\u0007\u001b[31m",
                "  spaces around  ",
                "${7*7} {{7*7}}",
                "null"
            })
    void keepsEveryOtherTextUnchanged(String text) {
        assertThat(Reading.read(Questions.of(TEXT), Typed.of(text)))
                .isEqualTo(answered(new Answer.Text(text)));
    }

    @Test
    void readsTheLineBreaksOfAFormAsLineBreaks() {
        assertThat(Reading.read(Questions.of(TEXT), Typed.of("one\r\ntwo")))
                .isEqualTo(answered(new Answer.Text("one\ntwo")));
    }

    @Test
    void takesTenThousandCharactersAndNotOneMore() {
        assertThat(Reading.read(Questions.of(TEXT), Typed.of("😀".repeat(10_000))))
                .isInstanceOf(Reading.Answered.class);
        assertThat(problems(Questions.of(TEXT), Typed.of("a".repeat(10_001))))
                .containsExactly(
                        new Problem(
                                "value",
                                "The text is 10,001 characters long; the limit is 10,000. Shorten"
                                        + " it, or attach it as a document."));
    }

    @ParameterizedTest
    @EnumSource
    void refusesNulAndAMegabyteWhateverIsAsked(AnswerType type) {
        assertThat(problems(Questions.of(type), Typed.of("a\u0000b"))).isNotEmpty();
        assertThat(problems(Questions.of(type), Typed.of("a".repeat(1_000_000)))).isNotEmpty();
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(problems(Questions.of(TEXT), Typed.of("a\ud800")))
                .first()
                .extracting(Problem::message)
                .asString()
                .contains("half of a character");
    }

    @ParameterizedTest
    @EnumSource
    void readsNothingTypedAsBlank(AnswerType type) {
        assertThat(Reading.read(Questions.of(type), Typed.of())).isEqualTo(new Reading.Blank());
        assertThat(Reading.read(Questions.of(type), Typed.of(""))).isEqualTo(new Reading.Blank());
    }

    @Test
    void takesOnlyTheOptionsThereAre() {
        assertThat(Reading.read(Questions.of(CHOICE), Typed.of("no")))
                .isEqualTo(answered(new Answer.Choice("no")));
        assertThat(problems(Questions.of(CHOICE), Typed.of("perhaps")))
                .containsExactly(
                        new Problem(
                                "value",
                                "“perhaps” is not one of the options. Choose from: yes, no,"
                                        + " not_sure."));
    }

    @Test
    void keepsSeveralChoicesInTheOrderOfTheQuestion() {
        assertThat(Reading.read(Questions.of(CHOICES), Typed.of("no", "yes", "no")))
                .isEqualTo(answered(new Answer.Choices(List.of("yes", "no"))));
    }

    @Test
    void readsDocumentsByTheirIds() {
        UUID id = UUID.fromString("0197a000-0000-7000-8000-000000000001");
        assertThat(Reading.read(Questions.of(DOCUMENT), Typed.of(id.toString(), "")))
                .isEqualTo(answered(new Answer.Documents(List.of(id))));
        assertThat(problems(Questions.of(DOCUMENT), Typed.of("1"))).hasSize(1);
    }

    @Test
    void readsNoneOnlyWhereTheAnswerMaySaySo() {
        var allowed = Questions.none(NoneAllowed.In.ANSWER, null, "n/a");
        assertThat(Reading.read(Questions.allowing(NUMBER, allowed), Typed.of("N/A.")))
                .isEqualTo(answered(new Answer.None("n/a")));
        assertThat(problems(Questions.of(NUMBER), Typed.of("n/a"))).hasSize(1);
        var comment = Questions.none(NoneAllowed.In.COMMENT, null, "n/a");
        assertThat(problems(Questions.allowing(NUMBER, comment), Typed.of("n/a"))).hasSize(1);
    }

    static List<Problem> problems(Question question, Typed typed) {
        return Reading.read(question, typed) instanceof Reading.Wrong(var problems)
                ? problems
                : List.of();
    }

    private static Reading answered(Answer answer) {
        return new Reading.Answered(answer);
    }
}
