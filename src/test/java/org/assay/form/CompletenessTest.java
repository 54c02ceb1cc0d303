package org.assay.form;

import static org.assay.form.AnswerType.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 29);

    @ParameterizedTest
    @CsvSource({"95,true", "95.01,true", "100,true", "94.99,false", "0,false"})
    void holdsANumberAgainstItsCondition(String value, boolean complete) {
        var question = Questions.needing(PERCENTAGE, "value >= 95.0", "95% or more");
        assertThat(judge(question, new Answer.Percentage(new BigDecimal(value))))
                .isEqualTo(
                        complete
                                ? Completeness.COMPLETE
                                : new Completeness.NotComplete(
                                        "Saved, but not complete: 95% or more is needed"));
    }

    @Test
    void holdsADateAgainstToday() {
        var question = Questions.needing(DATE, "value <= today", "a day that is past");
        assertThat(judge(question, new Answer.Date(TODAY))).isEqualTo(Completeness.COMPLETE);
        assertThat(judge(question, new Answer.Date(TODAY.plusDays(1))))
                .isInstanceOf(Completeness.NotComplete.class);
    }

    @Test
    void holdsAListAgainstItsSize() {
        var question = Questions.needing(CHOICES, "size(value) >= 2", "two or more");
        assertThat(judge(question, new Answer.Choices(List.of("yes"))))
                .isInstanceOf(Completeness.NotComplete.class);
        assertThat(judge(question, new Answer.Choices(List.of("yes", "no"))))
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aTickWithNothingToTellCountsOnlyWhereThatIsAllowed() {
        assertThat(
                        Completeness.complete(
                                Questions.of(TICK), new Answer.Tick(), "n/a", TODAY, TODAY))
                .isEqualTo(
                        new Completeness.NotComplete(
                                "Saved, but not complete: “n/a” is not accepted in the comment here"));
        assertThat(
                        Completeness.complete(
                                Questions.allowing(
                                        TICK, Questions.none(NoneAllowed.In.COMMENT, null, "none")),
                                new Answer.Tick(),
                                "None.",
                                TODAY,
                                TODAY))
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void isCompleteWhenTicked() {
        assertThat(judge(Questions.of(TICK), new Answer.Tick())).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n/a", "N/A", " none ", "None.", "not applicable", "Not Applicable.", "NA"})
    void doesNotTakeNoneForAnAnswerWhereItIsNotAllowed(String text) {
        assertThat(judge(Questions.of(TEXT), new Answer.Text(text)))
                .isEqualTo(
                        new Completeness.NotComplete(
                                "Saved, but not complete: “"
                                        + text.strip()
                                        + "” is not accepted here"));
    }

    @ParameterizedTest
    @CsvSource({"n/a,true", "N/A.,true", "Not applicable,true", "none,false"})
    void takesTheWordsThatThePackTakes(String text, boolean complete) {
        var question = Questions.allowing(TEXT, Questions.none(NoneAllowed.In.ANSWER, null, "n/a"));
        assertThat(judge(question, new Answer.Text(text)).equals(Completeness.COMPLETE))
                .isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29,true", "2020-03-01,false"})
    void takesNoneUntilItsLastDay(LocalDate answered, boolean complete) {
        var until = LocalDate.of(2020, 2, 29);
        var inAnswer =
                Questions.allowing(TEXT, Questions.none(NoneAllowed.In.ANSWER, until, "n/a"));
        var inComment =
                Questions.allowing(TICK, Questions.none(NoneAllowed.In.COMMENT, until, "n/a"));
        var late =
                new Completeness.NotComplete(
                        "Saved, but not complete: “n/a” was accepted until 29 February 2020 only");
        assertThat(Completeness.complete(inAnswer, new Answer.Text("n/a"), "", answered, TODAY))
                .isEqualTo(complete ? Completeness.COMPLETE : late);
        assertThat(Completeness.complete(inComment, new Answer.Tick(), "n/a", answered, TODAY))
                .isEqualTo(complete ? Completeness.COMPLETE : late);
        assertThat(Completeness.complete(inComment, new Answer.Tick(), "done", answered, TODAY))
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void isStaleOnceTheDateGivenIsTooOld() {
        var question = Questions.stale(DATE, Period.ofYears(1));
        assertThat(judge(question, new Answer.Date(LocalDate.of(2019, 3, 1))))
                .isEqualTo(Completeness.COMPLETE);
        assertThat(judge(question, new Answer.Date(LocalDate.of(2019, 2, 27))))
                .isEqualTo(
                        new Completeness.Stale(
                                "Out of date: the date given is 27 February 2019, and an answer"
                                        + " here holds for 1 year. Look at it again and save it."));
    }

    @Test
    void isStaleOnceItWasAnsweredTooLongAgo() {
        var question = Questions.stale(TICK, Period.ofMonths(18));
        assertThat(
                        Completeness.complete(
                                question, new Answer.Tick(), "", LocalDate.of(2018, 8, 28), TODAY))
                .isInstanceOf(Completeness.Stale.class);
        assertThat(
                        Completeness.complete(
                                question, new Answer.Tick(), "", LocalDate.of(2018, 8, 29), TODAY))
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void doesNotTakeAnAnswerToAnotherKindOfQuestion() {
        assertThat(judge(Questions.of(CHOICE), new Answer.Choice("gone")))
                .isEqualTo(
                        new Completeness.NotComplete(
                                "Saved, but not complete: the question has changed since, answer"
                                        + " it again"));
        assertThat(judge(Questions.of(DOCUMENT), new Answer.Documents(List.of())))
                .isInstanceOf(Completeness.NotComplete.class);
    }

    private static Completeness judge(Question question, Answer answer) {
        return Completeness.complete(question, answer, "", TODAY, TODAY);
    }
}
