package org.assay.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One example of each kind of mistake, made in a pack that is otherwise right. */
class PackProblemsTest {
    /** What stands in the pack, the mistake instead, where it is found, and what is said of it. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "complete-when:",
                        "compleet-when:",
                        "compleet-when",
                        "`compleet-when` is not a key here.",
                        "did you mean `complete-when`?"),
                mistake("short: Small\n", "", "pack: 1", "`short` is missing here.", "add it"),
                mistake(
                        "edition: \"1\"",
                        "edition: 1",
                        "1\ntitle",
                        "This must be text.",
                        "put it in quotes"),
                mistake("pack: 1", "pack: 2", "2\nframework", "This can only be `1`.", ""),
                mistake(
                        "framework: small",
                        "framework: Small One",
                        "Small One",
                        "`Small One` does not have the form that is asked for here.",
                        "it has to match ^[a-z][a-z0-9-]*$"),
                mistake(
                        "type: tick",
                        "type: tik",
                        "tik",
                        "`tik` is not one of the words for this.",
                        "did you mean `tick`?"),
                mistake(
                        "confirm: true",
                        "confirm: maybe",
                        "maybe",
                        "This must be true or false.",
                        ""),
                mistake(
                        "        best-practice: true\n",
                        "        mandatory: true\n            best-practice: true\n",
                        "ref: \"1.1.3\"",
                        "An item is either mandatory or best practice.",
                        "give exactly one of `mandatory: true` and `best-practice: true`"),
                mistake(
                        "            why-critical: It is the law.\n",
                        "",
                        "ref: \"1.1.1\"",
                        "`why-critical` is missing here: `critical` asks for it.",
                        "add it"),
                mistake(
                        "            needs: 95% or more\n",
                        "",
                        "ref: \"1.1.2\"",
                        "`needs` is missing here: `complete-when` asks for it.",
                        "add it"),
                mistake(
                        "            ways: [upload]\n",
                        "",
                        "ref: \"1.1.3\"",
                        "`ways` is missing here.",
                        "add it"),
                mistake(
                        "ref: \"1.1.2\"",
                        "ref: \"1.1.1\"",
                        "\"1.1.1\"\n            ask: How",
                        "The ref `1.1.1` is given twice.",
                        "give each its own"),
                mistake(
                        "see: [\"1.1.1\"]",
                        "see: [\"1.1.9\"]",
                        "\"1.1.9\"",
                        "`1.1.9` is not an item here.",
                        "did you mean `1.1.1`?"),
                mistake(
                        "ways: [upload]",
                        "ways: [upload]\n            same-document: \"1.1.1\"",
                        "\"1.1.1\"\n            best",
                        "`same-document` names 1.1.1, which does not ask for a document.",
                        ""),
                mistake(
                        "ask: Is it safe?",
                        "ask: Is it safe?\n            prefill: key_roles.sirop",
                        "key_roles.sirop",
                        "`key_roles.sirop` is not a key role here.",
                        "did you mean `key_roles.siro`?"),
                mistake(
                        "[care-home, acute]",
                        "[care-hom, acute]",
                        "care-hom,",
                        "`care-hom` is not an organisation type here.",
                        "did you mean `care-home`?"),
                mistake(
                        "\"profile.nhsmail == 'yes'\"",
                        "\"profile.nhsmial == 'yes'\"",
                        "profile.nhsmial",
                        "A condition here cannot speak of `profile.nhsmial`.",
                        "did you mean `profile.nhsmail`?"),
                mistake(
                        "\"profile.nhsmail == 'yes'\"",
                        "\"profile.nhsmail == 'yess'\"",
                        "'yess'",
                        "`profile.nhsmail` can never be 'yess'.",
                        "did you mean 'yes'?"),
                mistake(
                        "\"organisation.social_care\"",
                        "\"organisation.type == 'care-hom'\"",
                        "'care-hom'",
                        "`organisation.type` can never be 'care-hom'.",
                        "did you mean 'care-home'?"),
                mistake(
                        "\"value >= 95.0\"",
                        "\"value >= 95\"",
                        ">= 95\"",
                        "The condition is not understood: found no matching overload for '_>=_'",
                        "write numbers with a decimal point, e.g. 95.0"),
                mistake(
                        "\"value >= 95.0\"",
                        "\"value >=\"",
                        "\"\n            needs",
                        "The condition is not understood:",
                        ""),
                mistake(
                        "publish, on: 2020-03-31",
                        "publish, on: 2020-02-31",
                        "2020-02-31",
                        "`2020-02-31` is not a date.",
                        "write a day that exists as yyyy-mm-dd, e.g. 2020-03-31"),
                mistake(
                        "from: 2019-04-01",
                        "from: 2021-04-01",
                        "2020-03-31 }\nresp",
                        "The period ends before it begins.",
                        ""),
                mistake(
                        "    needs: Nothing.",
                        "    when: \"mandatory.complete\"\n    needs: Nothing.",
                        "\"mandatory.complete\"",
                        "The last level must hold always, so it has no `when`.",
                        "leave `when` out, or add a level below"),
                mistake(
                        "    when: \"mandatory.confirmed\"\n",
                        "",
                        "id: good",
                        "This level has no `when`: it holds always, and those below it never do.",
                        "add `when`, or make it the last"),
                mistake(
                        "when: \"mandatory.confirmed\"\n",
                        "when: \"mandatory.confirmed && !mandatory.complete\"\n",
                        "good\n",
                        "No assessment can ever come to `good`.",
                        "check its `when`, and whether a level above it always holds first"),
                mistake(
                        "title: Data",
                        "title: Data\n    title: Again",
                        "title: Again",
                        "`title` is given twice.",
                        "keep one of the two"),
                mistake(
                        "title: Data",
                        "title: Data: more",
                        ": more",
                        "This is not YAML: mapping values are not allowed here.",
                        "check the indentation, quotes and brackets here and just above"),
                mistake(
                        "title: Data",
                        "title: &t Data\n    summary: *t",
                        "*t",
                        "Aliases (*name) are not used in packs.",
                        "write the text out where it is needed"),
                mistake(
                        "    needs: Nothing.\n",
                        "    needs: Nothing.\n---\nmore: true\n",
                        "---",
                        "A pack is one document; here a second one begins.",
                        ""));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void saysWhatIsWrongWhereAndHowToMendIt(
            String right, String wrong, String where, String message, String suggestion) {
        String yaml = Packs.SMALL.replace(right, wrong);
        assertThat(yaml).isNotEqualTo(Packs.SMALL);
        PackProblem first = Packs.problems(yaml).getFirst();
        assertThat(first.message()).startsWith(message);
        assertThat(first.suggestion()).isEqualTo(suggestion);
        assertThat(first.line() + ":" + first.column()).isEqualTo(place(yaml, where));
    }

    @Test
    void tellsAllMistakesAtOnce() {
        String yaml =
                Packs.SMALL
                        .replace("complete-when:", "compleet-when:")
                        .replace("[\"1.1.1\"]", "[\"9\"]")
                        .replace("on: 2020-03-31", "on: 2020-02-31")
                        .replace("mandatory.confirmed\"", "mandatory.confirmt\"");
        assertThat(Packs.problems(yaml))
                .extracting(PackProblem::message)
                .hasSize(4)
                .anyMatch(message -> message.contains("compleet-when"))
                .anyMatch(message -> message.contains("`9`"))
                .anyMatch(message -> message.contains("2020-02-31"))
                .anyMatch(message -> message.contains("mandatory.confirmt"));
    }

    @Test
    void printsAProblemAsCompilersDo() {
        assertThat(new PackProblem("a.yaml", 3, 7, "It is wrong.", "mend it"))
                .hasToString("a.yaml:3:7: It is wrong.\n  mend it");
    }

    @Test
    void refusesWhatIsNoPackAtAll() {
        assertThat(Packs.problems("")).hasSize(1);
        assertThat(Packs.problems("just words")).isNotEmpty();
        assertThat(Packs.problems("[".repeat(100_000))).hasSize(1);
        assertThat(Packs.problems("# " + "x".repeat(2_000_000)))
                .extracting(PackProblem::message)
                .containsExactly("The file is over 2 MB.");
        assertThat(Packs.problems("a: \u0000")).hasSize(1);
    }

    @Test
    void findsNothingWrongWithThePackThatIsRight() {
        assertThat(Packs.problems(Packs.SMALL)).isEqualTo(List.of());
    }

    private static Arguments mistake(
            String right, String wrong, String where, String message, String suggestion) {
        return Arguments.of(right, wrong, where, message, suggestion);
    }

    private static String place(String yaml, String where) {
        int at = yaml.indexOf(where);
        assertThat(at).describedAs(where).isNotNegative();
        String before = yaml.substring(0, at);
        return (before.lines().count() + (before.endsWith("\n") || before.isEmpty() ? 1 : 0))
                + ":"
                + (at - before.lastIndexOf('\n'));
    }
}
