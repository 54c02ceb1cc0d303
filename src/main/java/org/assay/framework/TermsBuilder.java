package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.Question;
import org.jspecify.annotations.Nullable;

/** Makes what an edition settles for all of its parts: judgement, plan, declaration, recipients. */
final class TermsBuilder {
    private final Yaml pack;
    private final RatingBuilder ratings;
    private final Conditions conditions;

    TermsBuilder(Yaml pack, RatingBuilder ratings, Conditions conditions) {
        this.pack = pack;
        this.ratings = ratings;
        this.conditions = conditions;
    }

    Terms terms() {
        return new Terms(
                ratings.scales(),
                judgement(),
                ratings.details(),
                plan(),
                declaration(),
                pack.get("recipients").list().stream().map(this::recipient).toList(),
                pack.text("help"));
    }

    /** Null where none is asked, or its scale is not there. */
    @Nullable Judgement judgement() {
        Yaml given = pack.get("judgement");
        Scale scale = ratings.scale(given.text("rate"));
        if (scale == null) return null;
        return new Judgement(
                scale,
                given.text("statement"),
                given.text("better-needs"),
                given.truth("may-exceed"));
    }

    private @Nullable Plan plan() {
        Yaml given = pack.get("plan");
        if (!pack.has("plan")) return null;
        Map<String, String> rag = new LinkedHashMap<>();
        given.get("rag").map().forEach((tone, entry) -> rag.put(tone, entry.value().text()));
        return new Plan(
                given.text("template").equals("smart")
                        ? Plan.Template.SMART
                        : Plan.Template.STATEMENT,
                given.get("fields").list().stream()
                        .map(each ->
                                new Plan.Field(
                                        each.text("id"),
                                        each.text("label"),
                                        each.text("type").equals("date"),
                                        each.truth("required")))
                        .toList(),
                given.texts("must"),
                given.texts("should"),
                rag);
    }

    private @Nullable Declaration declaration() {
        Yaml given = pack.get("declaration");
        if (!pack.has("declaration")) return null;
        List<Declaration.Field> fields =
                given.get("fields").list().stream()
                        .map(each ->
                                new Declaration.Field(
                                        Question.of(
                                                each.text("ref"),
                                                each.text("ask"),
                                                each.text("hint"),
                                                RatingBuilder.type(each)),
                                        each.truth("required")))
                        .toList();
        return new Declaration(given.text("text"), given.text("by"), fields);
    }

    private Recipient recipient(Yaml each) {
        return new Recipient(
                each.text("organisation"),
                each.text("relation"),
                each.text("title"),
                conditions.circumstance(each.get("when")),
                each.text("address"));
    }
}
