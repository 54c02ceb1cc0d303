package org.assay.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.form.AnswerType;
import org.assay.form.Guidance;
import org.assay.form.Option;
import org.assay.form.Question;
import org.jspecify.annotations.Nullable;

/** Makes scales, and of whatever is rated the items that hold the rating and what it asks for. */
final class RatingBuilder {
    private final Yaml pack;
    private final Map<String, Scale> scales = new LinkedHashMap<>();

    RatingBuilder(Yaml pack) {
        this.pack = pack;
        pack.get("scales")
                .map()
                .forEach((id, entry) -> scales.put(id, scale(id, entry.value().list())));
    }

    Map<String, Scale> scales() {
        return scales;
    }

    @Nullable Scale scale(String id) {
        return scales.get(id);
    }

    /** The rating of a requirement, and what any of its ratings asks. */
    List<Item> ofRequirement(Yaml requirement, Scale scale) {
        String ref = requirement.text("ref");
        Map<String, String> descriptors = new LinkedHashMap<>();
        requirement
                .get("descriptors")
                .map()
                .forEach((rating, words) -> descriptors.put(rating, words.value().text()));
        List<Item> items = new ArrayList<>();
        items.add(
                rating(
                        ref,
                        requirement.text("title"),
                        requirement.text("hint"),
                        scale.ratings(),
                        descriptors,
                        guidance(requirement),
                        true));
        items.addAll(asks(ref, scale.ratings()));
        return items;
    }

    /** What all of a standard may be declared to be, and what that asks. */
    List<Item> ofStandard(Yaml standard) {
        Set<String> may = new LinkedHashSet<>(standard.texts("may-be"));
        List<Rating> ratings =
                standard.get("requirements").list().stream()
                        .map(each -> scales.get(each.text("rate")))
                        .filter(java.util.Objects::nonNull)
                        .flatMap(scale -> scale.ratings().stream())
                        .filter(rating -> may.remove(rating.id()))
                        .toList();
        if (ratings.isEmpty()) return List.of();
        String ref = standard.text("ref");
        List<Item> items = new ArrayList<>();
        items.add(rating(ref, standard.text("title"), "", ratings, Map.of(), Guidance.NONE, false));
        items.addAll(asks(ref, ratings));
        return items;
    }

    /** The judgement of a standard. */
    List<Item> ofJudgement(Yaml standard, Judgement judgement) {
        String ref = standard.text("ref");
        var title = "Your judgement of standard %s as a whole".formatted(ref);
        return List.of(
                rating(
                        ref + Judgement.RATING,
                        title,
                        "",
                        judgement.scale().ratings(),
                        Map.of(),
                        Guidance.NONE,
                        true),
                text(ref + Judgement.STATEMENT, judgement.statement(), "", AnswerType.TEXT, null),
                text(
                        ref + Judgement.WHY,
                        judgement.betterNeeds().isEmpty()
                                ? "Why is your judgement better than your ratings?"
                                : judgement.betterNeeds(),
                        "",
                        AnswerType.TEXT,
                        null));
    }

    List<Item> details() {
        return pack.get("details").list().stream()
                .map(each ->
                        item(
                                Question.of(
                                        Terms.DETAILS + each.text("ref"),
                                        each.text("ask"),
                                        each.text("hint"),
                                        type(each)),
                                each.truth("required"),
                                null))
                .toList();
    }

    private static Scale scale(String id, List<Yaml> ratings) {
        return new Scale(id, ratings.stream().map(RatingBuilder::rating).toList());
    }

    private static Rating rating(Yaml each) {
        Long score = each.number("score");
        return new Rating(
                each.text("id"),
                each.text("label"),
                tone(each.text("tone")),
                score == null ? null : score.intValue(),
                each.text("means"),
                each.texts("asks"));
    }

    private static Tone tone(String given) {
        for (Tone tone : Tone.values()) if (tone.id().equals(given)) return tone;
        return Tone.GREY;
    }

    private List<Item> asks(String ref, List<Rating> ratings) {
        Map<String, Set<String>> by = new LinkedHashMap<>();
        for (Rating rating : ratings)
            for (String ask : rating.asks())
                by.computeIfAbsent(ask, _ -> new LinkedHashSet<>()).add(rating.id());
        List<Item> items = new ArrayList<>();
        pack.get("asks")
                .map()
                .forEach((id, entry) -> {
                    Yaml ask = entry.value();
                    if (!by.containsKey(id)) return;
                    items.add(
                            item(
                                    Question.of(
                                            ref + "/" + id,
                                            ask.text("ask"),
                                            ask.text("hint"),
                                            type(ask)),
                                    ask.truth("required"),
                                    new Asked(ref, by.get(id))));
                });
        return items;
    }

    private static Item rating(
            String ref,
            String ask,
            String hint,
            List<Rating> ratings,
            Map<String, String> descriptors,
            Guidance guidance,
            boolean mandatory) {
        List<Option> options =
                ratings.stream()
                        .map(each ->
                                new Option(
                                        each.id(),
                                        each.label(),
                                        each.tone().id(),
                                        descriptors.getOrDefault(each.id(), each.means())))
                        .toList();
        return item(Question.rating(ref, ask, hint, options, guidance), mandatory, null);
    }

    private static Item text(
            String ref, String ask, String hint, AnswerType type, @Nullable Asked asked) {
        return item(Question.of(ref, ask, hint, type), true, asked);
    }

    private static Item item(Question question, boolean mandatory, @Nullable Asked asked) {
        return new Item(question, mandatory, false, "", List.of(), null, null, List.of(), asked);
    }

    static AnswerType type(Yaml each) {
        return AnswerType.of(each.text("type").toLowerCase(Locale.ROOT)).orElse(AnswerType.TEXT);
    }

    static Guidance guidance(Yaml each) {
        return new Guidance(
                each.get("guidance").text("overview"), each.get("guidance").text("what-to-do"));
    }
}
