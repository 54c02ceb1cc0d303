package org.assay.bench;

import java.util.List;
import java.util.stream.IntStream;

/** A framework of our own: a hundred rated requirements in ten standards, published with a public summary. */
final class Hundred {
    static final String FRAMEWORK = "hundred";
    static final String EDITION = "2019-20";
    static final String BOARD = "hundred-board";
    static final List<String> RATINGS = List.of("not_met", "partly_met", "fully_met");
    static final int STANDARDS = 10;
    private static final int EACH = 10;

    private Hundred() {}

    static String pack() {
        var pack = new StringBuilder(
                """
                pack: 1
                framework: %s
                edition: "%s"
                title: A hundred requirements
                short: A hundred
                summary: A framework for measuring, with a hundred rated requirements.
                authority: %s
                period: { from: 2019-04-01, to: 2020-03-31 }
                respondents: [care-home, domiciliary-care, gp, pharmacy]
                visibility: summary
                scales:
                  rag:
                    - { id: not_met, label: Not met, tone: red, score: 1, means: Below what is needed. }
                    - { id: partly_met, label: Partly met, tone: amber, score: 2, means: Some of it is there. }
                    - { id: fully_met, label: Fully met, tone: green, score: 3, means: All of it is there. }
                levels:
                  - { id: good, label: Good, mark: check, needs: Everything rated and nothing not met.,
                      when: "ratings.complete && ratings.not_met == 0.0" }
                  - { id: told, label: Told, mark: diamond, when: ratings.complete, needs: Everything rated. }
                  - { id: open, label: Not finished, mark: warning, needs: Nothing. }
                standards:
                """
                        .formatted(FRAMEWORK, EDITION, BOARD));
        for (int standard = 1; standard <= STANDARDS; standard++) {
            pack.append("  - ref: \"%d\"\n    title: Standard %d\n    requirements:\n".formatted(standard, standard));
            for (int each = 1; each <= EACH; each++) {
                String ref = ref(standard, each);
                pack.append("      - { ref: \"%s\", title: What number %s asks for is done and looked at., rate: rag }\n"
                        .formatted(ref, ref));
            }
        }
        return pack.toString();
    }

    static List<String> refs() {
        return IntStream.rangeClosed(1, STANDARDS)
                .boxed()
                .flatMap(standard -> IntStream.rangeClosed(1, EACH).mapToObj(each -> ref(standard, each)))
                .toList();
    }

    private static String ref(int standard, int each) {
        return standard + "." + each;
    }
}
