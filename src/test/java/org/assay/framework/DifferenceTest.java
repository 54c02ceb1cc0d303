package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A new edition told by its difference from the last. */
class DifferenceTest {
    private static final String NEXT =
            """
            pack: 1
            framework: small
            edition: "2"
            base: "1"
            period: { from: 2020-04-01, to: 2021-03-31 }
            deadlines: [{ id: publish, on: 2021-03-31 }]
            rename: { "1.1.1": "1.1.7" }
            split: { "1.1.3": ["1.1.4", "1.1.5"] }
            replace:
              "1.1.2": { needs: nearly all }
              "1": { title: All data }
            add:
              "1.1":
                - { ref: "1.1.4", ask: Where is half of it?, type: text, mandatory: true }
                - { ref: "1.1.5", ask: And the other half?, type: text, best-practice: true }
            """;

    private final Edition base = Packs.small();

    @Test
    void carriesOnWhatItDoesNotName() {
        Edition next = Packs.read(NEXT, List.of(base));
        assertThat(next.title()).isEqualTo("A small framework");
        assertThat(next.levels()).hasSameSizeAs(base.levels());
        assertThat(next.base()).contains("1");
        assertThat(next.period().to()).hasToString("2021-03-31");
        assertThat(next.items())
                .extracting(Item::ref)
                .containsExactly("1.1.7", "1.1.2", "1.1.4", "1.1.5");
    }

    @Test
    void changesOnlyTheKeysThatAreGiven() {
        Edition next = Packs.read(NEXT, List.of(base));
        Item changed = next.item("1.1.2").orElseThrow();
        assertThat(changed.question().needs()).isEqualTo("nearly all");
        assertThat(changed.ask()).isEqualTo("How many know?");
        assertThat(next.standards().getFirst().title()).isEqualTo("All data");
    }

    @Test
    void speaksOfRenamedItemsByTheirNewRefs() {
        Edition next = Packs.read(NEXT, List.of(base));
        assertThat(next.item("1.1.2").orElseThrow().see()).containsExactly("1.1.7");
    }

    @Test
    void knowsWhereEachAnswerGoes() {
        Edition next = Packs.read(NEXT, List.of(base));
        assertThat(next.carriedTo("1.1.1")).containsExactly("1.1.7");
        assertThat(next.carriedTo("1.1.2")).containsExactly("1.1.2");
        assertThat(next.carriedTo("1.1.3")).containsExactly("1.1.4", "1.1.5");
        assertThat(next.carriedTo("9.9.9")).isEmpty();
        Edition shorter =
                Packs.read(
                        NEXT.replace("add:", "drop: [\"1.1.2\"]\nadd:")
                                .replace("  \"1.1.2\": { needs: nearly all }\n", ""),
                        List.of(base));
        assertThat(shorter.carriedTo("1.1.2")).isEmpty();
        assertThat(shorter.item("1.1.2")).isEmpty();
    }

    @Test
    void canBeTheBaseOfTheNext() {
        Edition next = Packs.read(NEXT, List.of(base));
        Edition third =
                Packs.read(
                        """
                        pack: 1
                        framework: small
                        edition: "3"
                        base: "2"
                        period: { from: 2021-04-01, to: 2022-03-31 }
                        drop: ["1.1.5"]
                        """,
                        List.of(next));
        assertThat(third.items()).extracting(Item::ref).containsExactly("1.1.7", "1.1.2", "1.1.4");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "base: \"1\"", "base: \"0\"", "4:7", "There is no edition `0` of `small`"),
                Arguments.of(
                        "{ \"1.1.1\": \"1.1.7\" }",
                        "{ \"1.1.6\": \"1.1.7\" }",
                        "7:11",
                        "`rename` names 1.1.6,"),
                Arguments.of(
                        "\"1.1.1\": \"1.1.7\"",
                        "\"1.1.1\": \"1.1.2\"",
                        "",
                        "The ref `1.1.2` is given twice."),
                Arguments.of("{ \"1.1.3\": [", "{ \"1.1.8\": [", "8:10", "`split` names 1.1.8,"),
                Arguments.of(
                        "\"1.1.5\"] }", "\"1.1.6\"] }", "8:29", "`1.1.6` is not an item here."),
                Arguments.of("replace:", "drop: [\"7\"]\nreplace:", "9:8", "`drop` names 7,"),
                Arguments.of(
                        "\"1.1.2\": { needs",
                        "\"1.1.9\": { needs",
                        "10:3",
                        "`replace` names 1.1.9,"),
                Arguments.of("\"1.1\":\n", "\"1.2\":\n", "13:3", "`add` names 1.2,"),
                Arguments.of(
                        "needs: nearly all",
                        "neds: nearly all",
                        "10:14",
                        "`neds` is not a key here."),
                Arguments.of(
                        "{ needs: nearly all }",
                        "{ title: nearly all }",
                        "10:14",
                        "`title` is not a key here."),
                Arguments.of(
                        "type: text, mandatory: true",
                        "type: text",
                        "14:7",
                        "An item is either mandatory or best practice."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void pointsToTheMistakeInItsOwnFile(String right, String wrong, String place, String message) {
        String yaml = NEXT.replace(right, wrong);
        assertThat(yaml).isNotEqualTo(NEXT);
        PackProblem problem =
                Packs.problems(yaml, base).stream()
                        .filter(each -> each.message().startsWith(message))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(Packs.problems(yaml, base)));
        if (!place.isEmpty()) assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
    }
}
