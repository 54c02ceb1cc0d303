package org.assay.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.form.Nearest;

/** Checks that scales, asks, judgement and plan of a pack fit together. */
final class RatingRefs {
    private static final Set<String> OURS =
            Set.of("action", "documents", "history", "judgement", "statement", "why");

    private final Yaml pack;
    private final Problems problems;
    private final Map<String, Map<String, Yaml>> scales = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    RatingRefs(Yaml pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        pack.get("scales")
                .map()
                .forEach((id, entry) -> {
                    Map<String, Yaml> ratings = new LinkedHashMap<>();
                    for (Yaml rating : entry.value().list())
                        if (ratings.put(rating.text("id"), rating) != null)
                            problems.add(
                                    rating.get("id").at(),
                                    "The rating `%s` is given twice in this scale."
                                            .formatted(rating.text("id")),
                                    "give each its own");
                    scales.put(id, ratings);
                });
    }

    void check() {
        asks();
        pack.get("standards").list().forEach(this::standard);
        judgement();
        unlike();
        plan();
        pack.get("recipients").list().forEach(this::recipient);
    }

    private void asks() {
        Set<String> asks = new HashSet<>(pack.get("asks").map().keySet());
        pack.get("asks")
                .map()
                .forEach((id, entry) -> {
                    if (OURS.contains(id))
                        problems.add(
                                entry.key(),
                                "`%s` cannot be the name of a question.".formatted(id),
                                "it is used by Assay itself; choose another");
                });
        asks.add(Rating.ACTION);
        for (Map<String, Yaml> scale : scales.values())
            for (Yaml rating : scale.values())
                for (Yaml ask : rating.get("asks").list()) {
                    known(ask, asks, "among the `asks`");
                    if (ask.text().equals(Rating.ACTION) && !pack.has("plan"))
                        problems.add(
                                ask.at(),
                                "This rating asks for an action, and the pack has no `plan`.",
                                "say under `plan` what an action is made of");
                }
    }

    private void standard(Yaml standard) {
        Set<String> declarable = new HashSet<>();
        boolean first = true;
        for (Yaml requirement : standard.get("requirements").list()) {
            if (!requirement.has("rate")) {
                if (requirement.has("descriptors"))
                    problems.add(
                            requirement.get("descriptors").at(),
                            "Descriptors stand beside ratings, and this requirement has no `rate`.",
                            "add `rate`, or leave them out");
                if (!requirement.has("items"))
                    problems.add(
                            requirement.at(),
                            "A requirement asks something: `items` and `rate` are both missing"
                                    + " here.",
                            "add one of them");
                continue;
            }
            Yaml rate = requirement.get("rate");
            known(rate, scales.keySet(), "among the `scales`");
            Map<String, Yaml> scale = scales.getOrDefault(rate.text(), Map.of());
            used.add(rate.text());
            requirement
                    .get("descriptors")
                    .map()
                    .forEach((id, entry) -> rating(entry.key(), id, scale.keySet()));
            if (first) declarable.addAll(scale.keySet());
            else declarable.retainAll(scale.keySet());
            first = false;
        }
        for (Yaml may : standard.get("may-be").list()) {
            rating(may.at(), may.text(), declarable);
            if (scales.values().stream()
                    .map(scale -> scale.get(may.text()))
                    .anyMatch(rating -> rating != null && rating.has("score")))
                problems.add(
                        may.at(),
                        "A whole standard may only be declared what has no `score`.",
                        "name a rating such as N/A, or leave `may-be` out");
        }
    }

    private void judgement() {
        Yaml rate = pack.get("judgement").get("rate");
        known(rate, scales.keySet(), "among the `scales`");
        if (scales.containsKey(rate.text()) && !used.contains(rate.text()))
            problems.add(
                    rate.at(),
                    "No requirement is rated on `%s`, so that a judgement on it cannot be compared."
                            .formatted(rate.text()),
                    "rate the judgement on the scale of the requirements");
    }

    /** Ratings of one id are counted together, so they have to mean the same. */
    private void unlike() {
        Map<String, Yaml> first = new HashMap<>();
        for (String scale : used)
            for (Yaml rating : scales.getOrDefault(scale, Map.of()).values()) {
                Yaml other = first.putIfAbsent(rating.text("id"), rating);
                if (other == null || same(other, rating)) continue;
                problems.add(
                        rating.get("id").at(),
                        "The rating `%s` is another one in another scale, and both would be counted together."
                                .formatted(rating.text("id")),
                        "give it the same label, tone and score, or another id");
            }
    }

    private static boolean same(Yaml one, Yaml other) {
        return List.of("label", "tone", "score").stream()
                .allMatch(key -> one.get(key).json().equals(other.get(key).json()));
    }

    private void plan() {
        Yaml plan = pack.get("plan");
        boolean smart = plan.text("template").equals("smart");
        if (plan.text("template").equals("statement") && !plan.has("fields"))
            problems.add(
                    plan.at(), "A plan by statements needs `fields`.", "say what an action has");
        for (String key : smart ? List.of("fields") : List.of("must", "should"))
            if (plan.has(key))
                problems.add(
                        plan.get(key).at(),
                        "`%s` belongs to a plan of the other template.".formatted(key),
                        "leave it out");
    }

    private void recipient(Yaml recipient) {
        if (recipient.has("organisation") == recipient.has("relation"))
            problems.add(
                    recipient.at(),
                    "A recipient is named by exactly one of `organisation` and `relation`.",
                    "");
    }

    private void known(Yaml name, Collection<String> known, String where) {
        if (name.text().isEmpty() || known.contains(name.text())) return;
        problems.add(
                name.at(),
                "`%s` is not %s of this pack.".formatted(name.text(), where),
                Nearest.to(name.text(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(known.isEmpty() ? "" : "known: " + String.join(", ", known)));
    }

    private void rating(Spot at, String id, Collection<String> known) {
        if (known.contains(id)) return;
        problems.add(
                at,
                "`%s` is not a rating of the scale here.".formatted(id),
                Nearest.to(id, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(
                                known.isEmpty()
                                        ? "no scale fits here"
                                        : "known here: " + String.join(", ", known)));
    }
}
