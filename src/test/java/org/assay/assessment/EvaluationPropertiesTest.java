package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Level;
import org.assay.framework.Packs;
import org.assay.framework.ProfileQuestion;
import org.assay.framework.Requirement;

/** What holds for every assessment of every shipped edition. */
class EvaluationPropertiesTest {
    private static final List<Edition> EDITIONS = Packs.shipped();

    /** An edition with facts about it. */
    record Case(Edition edition, Facts facts) {
        Evaluation evaluated() {
            return Evaluation.of(edition, facts);
        }

        Case with(Map<String, EntryFact> entries, Set<String> confirmed) {
            return new Case(
                    edition,
                    new Facts(
                            facts.profile(),
                            facts.organisationType(),
                            facts.socialCare(),
                            entries,
                            confirmed,
                            facts.today()));
        }
    }

    @Property(tries = 300)
    void aFurtherCompleteAnswerNeverLowersTheLevel(@ForAll("cases") Case before) {
        for (Item item : before.edition().items()) {
            Map<String, EntryFact> entries = new HashMap<>(before.facts().entries());
            entries.put(item.ref(), complete(item));
            Case after = before.with(entries, before.facts().confirmed());
            assertThat(rank(after)).isLessThanOrEqualTo(rank(before));
        }
    }

    @Property(tries = 300)
    void doingWhatIsMissingForALevelReachesIt(@ForAll("cases") Case before) {
        for (LevelAhead ahead : before.evaluated().ahead()) {
            if (!ahead.gaps().isEmpty()) continue; // an action is no answer
            Map<String, EntryFact> entries = new HashMap<>(before.facts().entries());
            ahead.items().forEach(item -> entries.put(item.ref(), complete(item.item())));
            Set<String> confirmed = new HashSet<>(before.facts().confirmed());
            ahead.toConfirm().forEach(requirement -> confirmed.add(requirement.ref()));
            Evaluation after = before.with(entries, confirmed).evaluated();
            assertThat(after.tailored().holds(ahead.level(), after.reached()))
                    .isEqualTo(ahead.besides().isEmpty());
        }
    }

    @Property(tries = 300)
    void everyItemIsCountedOnce(@ForAll("cases") Case one) {
        Evaluation evaluation = one.evaluated();
        Counts counts = evaluation.mandatory();
        assertThat(
                        counts.complete()
                                + counts.answered()
                                + counts.broughtForward()
                                + counts.stale()
                                + counts.unanswered())
                .isEqualTo(counts.total());
        assertThat(
                        evaluation.standards().stream()
                                .mapToInt(standard -> standard.mandatory().complete())
                                .sum())
                .isEqualTo(counts.complete());
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(EDITIONS).flatMap(EvaluationPropertiesTest::casesOf);
    }

    private static Arbitrary<Case> casesOf(Edition edition) {
        List<String> requirements =
                edition.standards().stream()
                        .flatMap(standard -> standard.requirements().stream())
                        .map(Requirement::ref)
                        .toList();
        return Combinators.combine(
                        profiles(edition.profile()),
                        Arbitraries.of(edition.respondents()),
                        Arbitraries.of(true, false),
                        subset(edition.items()),
                        subset(requirements))
                .as((profile, type, socialCare, answered, confirmed) -> {
                    Map<String, EntryFact> entries = new HashMap<>();
                    for (Item item : answered) entries.put(item.ref(), complete(item));
                    return new Case(
                            edition,
                            new Facts(
                                    profile,
                                    type,
                                    socialCare,
                                    entries,
                                    Set.copyOf(confirmed),
                                    MadeUp.TODAY));
                });
    }

    /** Anything from nothing to everything, and often nearly everything. */
    private static <T> Arbitrary<List<T>> subset(List<T> all) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(all)),
                Tuple.of(
                        2,
                        Arbitraries.of(all)
                                .set()
                                .ofMaxSize(2)
                                .map(missing ->
                                        all.stream()
                                                .filter(each -> !missing.contains(each))
                                                .toList())),
                Tuple.of(2, Arbitraries.of(all).set().map(List::copyOf)));
    }

    private static Arbitrary<Map<String, String>> profiles(List<ProfileQuestion> questions) {
        Arbitrary<Map<String, String>> profiles = Arbitraries.just(Map.of());
        for (ProfileQuestion question : questions)
            profiles =
                    Combinators.combine(profiles, Arbitraries.of(question.options()).optional())
                            .as((profile, option) -> {
                                Map<String, String> more = new HashMap<>(profile);
                                option.ifPresent(each -> more.put(question.ref(), each.id()));
                                return more;
                            });
        return profiles;
    }

    private static EntryFact complete(Item item) {
        return new EntryFact(MadeUp.completing(item), "", MadeUp.TODAY, false);
    }

    private static int rank(Case of) {
        List<Level> levels = of.edition().levels();
        return levels.indexOf(of.evaluated().level());
    }
}
