package org.assay.framework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.form.Condition;
import org.assay.form.Option;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it reads for one kind of organisation: what does not apply is gone, and items read
 * as they should for it. Levels are worked out beforehand, since there are so few possibilities.
 */
public final class Tailored {
    private final Edition edition;
    private final Circumstances circumstances;
    private final Map<String, Object> values;
    private final Outline outline;
    private final Level[] byMeasures;
    private final Map<String, List<String>> besides = new HashMap<>();

    Tailored(Edition edition, Circumstances circumstances) {
        this.edition = edition;
        this.circumstances = circumstances;
        this.values = new HashMap<>(circumstances.values(edition.profile()));
        for (Rating rating : edition.ratings()) values.put(Level.RATINGS + rating.id(), 0.0);
        this.outline = new Outline(standards(edition.standards()), edition.terms().details());
        this.byMeasures = new Level[1 << Measure.values().length];
        for (int bits = 0; bits < byMeasures.length; bits++)
            byMeasures[bits] = work(measures(bits));
        for (Level level : edition.levels()) besides.put(level.id(), workOutBesides(level));
    }

    public Edition edition() {
        return edition;
    }

    public Outline outline() {
        return outline;
    }

    /** Those of the recipients to whom a return of this organisation goes. */
    public List<Recipient> recipients() {
        return edition.terms().recipients().stream()
                .filter(recipient -> applies(recipient.when()))
                .toList();
    }

    /**
     * The level of an assessment that has reached these measures: the first that holds.
     *
     * @param ratings how many applicable requirements have which rating
     */
    public Level levelAt(Set<Measure> reached, Map<String, Integer> ratings) {
        if (edition.levels().stream().noneMatch(Level::readsRatings)) return levelAt(reached);
        return edition.levels().stream()
                .filter(level -> holds(level, reached, counted(ratings)))
                .findFirst()
                .orElseGet(() -> edition.levels().getLast());
    }

    /** As {@link #levelAt(Set, Map)} where nothing is rated yet. */
    public Level levelAt(Set<Measure> reached) {
        int bits = 0;
        for (Measure measure : reached) bits |= 1 << measure.ordinal();
        return byMeasures[bits];
    }

    /** Whether the level holds for an assessment that has reached these measures. */
    public boolean holds(Level level, Set<Measure> reached) {
        return holds(level, reached, values);
    }

    private Map<String, Object> counted(Map<String, Integer> ratings) {
        Map<String, Object> counted = new HashMap<>(values);
        for (Rating rating : edition.ratings())
            counted.put(
                    Level.RATINGS + rating.id(),
                    ratings.getOrDefault(rating.id(), 0).doubleValue());
        return counted;
    }

    /**
     * What a level needs besides its measures, in words: a profile answer, a type of organisation.
     * A level that counts ratings says what it needs in the pack's words. Empty when the measures
     * are all it needs.
     */
    public List<String> besides(Level level) {
        return besides.getOrDefault(level.id(), List.of());
    }

    private List<Standard> standards(List<Standard> all) {
        return all.stream()
                .filter(standard -> applies(standard.applies()))
                .map(standard -> standard.with(requirements(standard.requirements())))
                .filter(standard -> !standard.requirements().isEmpty())
                .toList();
    }

    private List<Requirement> requirements(List<Requirement> all) {
        return all.stream()
                .filter(requirement -> applies(requirement.applies()))
                .map(requirement -> requirement.with(items(requirement.items())))
                .filter(requirement -> !requirement.items().isEmpty())
                .toList();
    }

    private List<Item> items(List<Item> all) {
        return all.stream().filter(item -> applies(item.applies())).map(this::reading).toList();
    }

    private Item reading(Item item) {
        return item.instead().stream()
                .filter(instead -> instead.when().holds(values))
                .findFirst()
                .map(Instead::item)
                .orElse(item);
    }

    private boolean applies(@Nullable Condition condition) {
        return condition == null || condition.holds(values);
    }

    private Level work(Set<Measure> reached) {
        return edition.levels().stream()
                .filter(level -> holds(level, reached, values))
                .findFirst()
                .orElseGet(() -> edition.levels().getLast());
    }

    private static boolean holds(Level level, Set<Measure> reached, Map<String, Object> values) {
        Condition when = level.when();
        if (when == null) return true;
        Map<String, Object> all = new HashMap<>(values);
        for (Measure measure : Measure.values())
            all.put(measure.variable(), reached.contains(measure));
        return when.holds(all);
    }

    private List<String> workOutBesides(Level level) {
        Set<Measure> every = EnumSet.allOf(Measure.class);
        Condition when = level.when();
        if (when == null) return List.of();
        if (level.readsRatings()) return List.of(level.needs());
        if (holds(level, every, values)) return List.of();
        List<String> words = new ArrayList<>();
        for (ProfileQuestion question : edition.profile()) {
            List<String> labels =
                    question.options().stream()
                            .filter(option -> holds(level, every, with(question, option)))
                            .map(option -> "“" + option.label() + "”")
                            .toList();
            if (!labels.isEmpty())
                words.add(
                        "In the profile, the answer to “%s” has to %s %s."
                                .formatted(
                                        question.ask(),
                                        question.several() ? "include" : "be",
                                        String.join(" or ", labels)));
        }
        if (words.isEmpty()) words.add(level.needs());
        return List.copyOf(words);
    }

    private Map<String, Object> with(ProfileQuestion question, Option option) {
        return circumstances.with(question.ref(), option.id()).values(edition.profile());
    }

    private static Set<Measure> measures(int bits) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (Measure measure : Measure.values())
            if ((bits & 1 << measure.ordinal()) != 0) measures.add(measure);
        return measures;
    }
}
