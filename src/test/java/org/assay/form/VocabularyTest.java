package org.assay.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assay.form.Vocabulary.Compiled;
import org.assay.form.Vocabulary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private final Vocabulary vocabulary =
            new Vocabulary(
                    Map.of(
                            "profile.nhsmail", Kind.TEXT,
                            "profile.size", Kind.NUMBER,
                            "organisation.social_care", Kind.TRUTH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    profile.nhsmial == 'yes'                      | 0  | did you mean `profile.nhsmail`?
                    true && (profile.nhsmial == 'yes')            | 9  | did you mean `profile.nhsmail`?
                    organisation.social_care && weather           | 28 | known here: organisation.social_care, profile.nhsmail, profile.size
                    profile.size > 1                              | 13 | write numbers with a decimal point, e.g. 95.0
                    profile.nhsmail ==                            | 18 | ``
                    """)
    void saysWhereAConditionIsWrong(String source, int offset, String suggestion) {
        var broken = (Compiled.Broken) vocabulary.compile(source);
        assertThat(broken.faults().getFirst().offset()).isEqualTo(offset);
        assertThat(broken.faults().getFirst().suggestion()).isEqualTo(suggestion);
    }

    @Test
    void refusesAConditionThatIsNeitherTrueNorFalse() {
        assertThat(vocabulary.compile("profile.nhsmail")).isInstanceOf(Compiled.Broken.class);
    }

    @Test
    void findsTheWordsThatAVariableIsComparedWith() {
        assertThat(compiled("profile.nhsmail == 'yes' || 'no' != profile.nhsmail").comparisons())
                .containsExactlyInAnyOrder(
                        new Condition.Comparison("profile.nhsmail", "yes", 19),
                        new Condition.Comparison("profile.nhsmail", "no", 28));
        assertThat(compiled("profile.nhsmail in ['yes', 'no']").comparisons())
                .extracting(Condition.Comparison::words)
                .containsExactly("yes", "no");
    }

    @Test
    void readsWhatItSpeaksOf() {
        var condition = compiled("profile.nhsmail == 'yes' && organisation.social_care");
        assertThat(condition.reads())
                .containsExactlyInAnyOrder("profile.nhsmail", "organisation.social_care");
        assertThat(
                        condition.holds(
                                Map.of("profile.nhsmail", "yes", "organisation.social_care", true)))
                .isTrue();
        assertThat(
                        condition.holds(
                                Map.of("profile.nhsmail", "no", "organisation.social_care", true)))
                .isFalse();
    }

    @Test
    void doesNotHoldWhenItCannotBeWorkedOut() {
        assertThat(compiled("['a'][1] == profile.nhsmail").holds(Map.of("profile.nhsmail", "a")))
                .isFalse();
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertThat(Nearest.to("compleet-when", List.of("complete-when", "needs")))
                .contains("complete-when");
        assertThat(Nearest.to("colour", List.of("complete-when", "needs"))).isEmpty();
    }

    private Condition compiled(String source) {
        return ((Compiled.Ready) vocabulary.compile(source)).condition();
    }
}
