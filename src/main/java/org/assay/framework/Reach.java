package org.assay.framework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.form.Option;

/**
 * Tries an edition on every kind of organisation and every stage of an assessment, to see which
 * levels can come out at all.
 */
final class Reach {
    private static final int MOST = 20_000;

    private final Edition edition;
    private final Predicate<String> socialCare;
    private final List<Map<String, Integer>> ratings;
    private final Set<String> reached = new HashSet<>();
    private int tried;

    Reach(Edition edition, Predicate<String> socialCare) {
        this.edition = edition;
        this.socialCare = socialCare;
        this.ratings = ratings(edition);
    }

    /** The levels that no assessment comes to; none where there is too much to try. */
    List<Level> unreachable() {
        for (String type : edition.respondents()) profiles(type, read(), Map.of());
        if (tried > MOST) return List.of();
        return edition.levels().stream().filter(level -> !reached.contains(level.id())).toList();
    }

    /** Only the profile questions that levels read make a difference. */
    private List<ProfileQuestion> read() {
        Set<String> variables = new HashSet<>();
        for (Level level : edition.levels())
            if (level.when() != null) variables.addAll(level.when().reads());
        return edition.profile().stream()
                .filter(question -> variables.contains("profile." + question.ref()))
                .toList();
    }

    private void profiles(String type, List<ProfileQuestion> open, Map<String, String> chosen) {
        if (reached.size() == edition.levels().size() || tried > MOST) return;
        if (open.isEmpty()) {
            tried++;
            var circumstances = new Circumstances(chosen, type, socialCare.test(type));
            Tailored tailored = new Tailored(edition, circumstances);
            for (Set<Measure> stage : stages())
                for (Map<String, Integer> ratings : ratings)
                    reached.add(tailored.levelAt(stage, ratings).id());
            return;
        }
        ProfileQuestion question = open.getFirst();
        for (String answer : answers(question)) {
            Map<String, String> with = new HashMap<>(chosen);
            with.put(question.ref(), answer);
            profiles(type, open.subList(1, open.size()), with);
        }
    }

    /** Each option; of a question that takes several, also all of them. */
    private static List<String> answers(ProfileQuestion question) {
        List<String> ids = new ArrayList<>(question.options().stream().map(Option::id).toList());
        if (question.several()) ids.add(String.join(",", ids));
        return ids;
    }

    /** None, one or all requirements rated so, for each rating by itself. */
    private static List<Map<String, Integer>> ratings(Edition edition) {
        List<Map<String, Integer>> all = List.of(Map.of());
        if (edition.levels().stream().noneMatch(Level::readsRatings)) return all;
        int most = edition.outline().ratedRequirements().size();
        for (Rating rating : edition.ratings()) {
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> each : all)
                for (int count : new int[] {0, 1, most}) {
                    Map<String, Integer> with = new HashMap<>(each);
                    with.put(rating.id(), count);
                    longer.add(with);
                }
            all = longer;
        }
        return all;
    }

    /** Confirmed needs complete; all else may be so or not. */
    private static List<Set<Measure>> stages() {
        List<Set<Measure>> stages = new ArrayList<>();
        for (int bits = 0; bits < 1 << Measure.values().length; bits++) {
            Set<Measure> stage = EnumSet.noneOf(Measure.class);
            for (Measure measure : Measure.values())
                if ((bits & 1 << measure.ordinal()) != 0) stage.add(measure);
            if (!stage.contains(Measure.MANDATORY_CONFIRMED)
                    || stage.contains(Measure.MANDATORY_COMPLETE)) stages.add(stage);
        }
        return stages;
    }
}
