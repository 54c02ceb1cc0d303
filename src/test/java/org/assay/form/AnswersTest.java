package org.assay.form;

import static org.assay.form.AnswerType.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TICK       | true                                     | true
                    TEXT       | "a \\"quoted\\" word, é and 😀"             | "a \\"quoted\\" word, é and 😀"
                    NUMBER     | 12                                       | 12
                    NUMBER     | 12.0                                     | 12
                    NUMBER     | 1.2e3                                    | 1200
                    PERCENTAGE | 95.50                                    | 95.5
                    PERCENTAGE | 100                                      | 100
                    DATE       | "2020-02-29"                             | "2020-02-29"
                    CHOICE     | "not_sure"                               | "not_sure"
                    CHOICES    | ["no","yes"]                             | ["yes","no"]
                    DOCUMENT   | ["0197A000-0000-7000-8000-000000000001"] | ["0197a000-0000-7000-8000-000000000001"]
                    """)
    void writesEveryAnswerInOneWay(AnswerType type, String json, String canonical) {
        Question question = Questions.of(type);
        Answer answer = Answers.fromJson(question, json).orElseThrow();
        assertThat(Answers.toJson(answer)).isEqualTo(canonical);
        assertThat(Answers.fromJson(question, canonical)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    TICK       | "yes"        | The value must be true, or null to take the tick away; it was text.
                    DATE       | 20190231     | The value must be a date as text, such as "2019-09-30"; it was a number.
                    DATE       | "2019-02-31" | 31 February 2019 does not exist: February 2019 has 28 days.
                    DATE       | "31/02/2019" | “31/02/2019” is not a date. Write it as yyyy-mm-dd, such as 2019-09-30.
                    TEXT       | 7            | The value must be text; it was a number.
                    NUMBER     | "7"          | The value must be a whole number from 0 up, such as 12; it was text.
                    NUMBER     | -1           | The number must be 0 or more; you wrote -1.
                    NUMBER     | 1e999999999  | The number is too large. It may have up to 15 digits.
                    PERCENTAGE | 101          | The percentage must be 100 or less; you wrote 101.
                    CHOICE     | ["yes"]      | The value must be the id of an option as text; it was a list.
                    CHOICES    | "yes"        | The value must be a list of option ids; it was text.
                    DOCUMENT   | [1]          | The value must be a list of document ids; it was a list.
                    DOCUMENT   | {}           | The value must be a list of document ids; it was an object.
                    """)
    void refusesAWrongShapeAndNamesTheRightOne(AnswerType type, String json, String message) {
        assertThat(Reading.read(Questions.of(type), node(json)))
                .isEqualTo(new Reading.Wrong(List.of(new Problem("value", message))));
    }

    @ParameterizedTest
    @CsvSource({"TICK,false", "TICK,null", "TEXT,null", "CHOICES,[]", "DOCUMENT,[]"})
    void readsWhatTakesAnAnswerAwayAsBlank(AnswerType type, String json) {
        assertThat(Reading.read(Questions.of(type), node(json))).isEqualTo(new Reading.Blank());
    }

    @Test
    void keepsNoneAsWhatWasSaid() {
        var question =
                Questions.allowing(DATE, Questions.none(NoneAllowed.In.ANSWER, null, "none"));
        assertThat(Answers.fromJson(question, "\"None\"")).contains(new Answer.None("none"));
        assertThat(Answers.toJson(new Answer.None("none"))).isEqualTo("\"none\"");
    }

    @Test
    void doesNotReadBackWhatNoLongerFits() {
        assertThat(Answers.fromJson(Questions.of(NUMBER), "\"words\"")).isEmpty();
        assertThat(Answers.fromJson(Questions.of(TICK), "not json")).isEmpty();
    }

    private static JsonNode node(String json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(json);
    }
}
