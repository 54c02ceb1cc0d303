package org.assay.framework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.form.AnswerType;
import org.assay.form.Condition;
import org.assay.form.NoneAllowed;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.form.Way;
import org.assay.organisation.KeyRole;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of an edition from a tree. Where the tree is wrong it says so and goes on, so
 * that everything wrong is told at once; what it made is then of no use.
 */
final class PackBuilder {
    private final Yaml pack;
    private final Problems problems;
    private final Conditions conditions;
    private final RatingBuilder ratings;
    private final TermsBuilder terms;

    PackBuilder(Yaml pack, List<String> organisationTypes, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        this.conditions = new Conditions(pack, organisationTypes, problems);
        this.ratings = new RatingBuilder(pack);
        this.terms = new TermsBuilder(pack, ratings, conditions);
    }

    Terms terms() {
        return terms.terms();
    }

    /**
     * @param base the edition it was told by its difference from; empty for none
     * @param overlay whose overlay it is; empty for none
     * @param sent by which condition the base sends returns to that board; empty for none
     */
    Edition.Cover cover(String base, String overlay, Optional<Condition> sent) {
        Yaml period = pack.get("period");
        LocalDate from = date(period.get("from"));
        LocalDate to = date(period.get("to"));
        if (from != null && to != null && to.isBefore(from))
            problems.add(period.get("to").at(), "The period ends before it begins.", "");
        return new Edition.Cover(
                pack.text("framework"),
                pack.text("edition"),
                pack.text("title"),
                pack.text("short"),
                pack.text("summary"),
                pack.text("authority"),
                pack.text("source"),
                pack.texts("notes"),
                pack.truth("example"),
                new Edition.Period(orNever(from), orNever(to)),
                new LinkedHashSet<>(pack.texts("respondents")),
                pack.get("deadlines").list().stream().map(this::deadline).toList(),
                pack.text("visibility"),
                base.isEmpty() ? null : base,
                overlay.isEmpty() ? null : overlay,
                overlay.isEmpty() ? null : area(pack.get(OverlayRules.AREA), sent));
    }

    /** The groups that it names; else those whose returns the base sends to the board. */
    private Area area(Yaml given, Optional<Condition> sent) {
        List<Condition> all = new ArrayList<>();
        Condition when = conditions.area(given.get("when"));
        if (when != null) all.add(when);
        boolean named = given.has("commissioners");
        boolean told = when != null && when.reads().contains(Area.COMMISSIONER);
        if (!named && !told) sent.ifPresent(all::add);
        return new Area(given.text("who"), given.texts("commissioners"), all);
    }

    private Deadline deadline(Yaml each) {
        return new Deadline(
                each.text("id"),
                orNever(date(each.get("on"))),
                each.get("remind").list().stream()
                        .map(PackBuilder::period)
                        .filter(Objects::nonNull)
                        .toList());
    }

    List<ProfileQuestion> profile() {
        return pack.get("profile").list().stream()
                .map(each ->
                        new ProfileQuestion(
                                each.text("ref"),
                                each.text("ask"),
                                each.text("hint"),
                                each.text("type").equals("choices"),
                                options(each)))
                .toList();
    }

    List<KeyRole> keyRoles() {
        return pack.get("key-roles").list().stream()
                .map(each -> new KeyRole(each.text("id"), each.text("label"), each.text("hint")))
                .toList();
    }

    List<Standard> standards() {
        return pack.get("standards").list().stream().map(this::standard).toList();
    }

    List<Level> levels() {
        List<Yaml> given = pack.get("levels").list();
        List<Level> levels = new ArrayList<>();
        for (Yaml each : given) {
            boolean last = levels.size() == given.size() - 1;
            if (last && each.has("when"))
                problems.add(
                        each.get("when").at(),
                        "The last level must hold always, so it has no `when`.",
                        "leave `when` out, or add a level below");
            if (!last && !each.has("when"))
                problems.add(
                        each.at(),
                        "This level has no `when`: it holds always, and those below it never do.",
                        "add `when`, or make it the last");
            levels.add(
                    new Level(
                            each.text("id"),
                            each.text("label"),
                            word(Level.Mark.class, each.text("mark"), Level.Mark.WARNING),
                            conditions.level(each.get("when")),
                            each.text("needs"),
                            each.texts("opens")));
        }
        return levels;
    }

    private Standard standard(Yaml each) {
        return new Standard(
                each.text("ref"),
                each.text("title"),
                each.text("summary"),
                conditions.circumstance(each.get("applies")),
                each.get("requirements").list().stream().map(this::requirement).toList(),
                ratings.ofStandard(each),
                judging(each));
    }

    private List<Item> judging(Yaml standard) {
        Judgement judgement = terms.judgement();
        return judgement == null ? List.of() : ratings.ofJudgement(standard, judgement);
    }

    private Requirement requirement(Yaml each) {
        Scale scale = ratings.scale(each.text("rate"));
        List<Item> items = new ArrayList<>();
        if (scale != null) items.addAll(ratings.ofRequirement(each, scale));
        each.get("items").list().forEach(item -> items.add(item(item, instead(item))));
        return new Requirement(
                each.text("ref"),
                each.text("title"),
                each.text("hint"),
                each.truth("confirm"),
                scale,
                conditions.circumstance(each.get("applies")),
                items);
    }

    private List<Instead> instead(Yaml item) {
        List<Instead> readings = new ArrayList<>();
        if (!(item instanceof Yaml.Mapping mapping)) return readings;
        for (Yaml other : item.get("instead").list()) {
            Condition when = conditions.circumstance(other.get("when"));
            Yaml reading = mapping.without("instead").with(other.map()).without("when");
            Item built = item(reading, List.of());
            if (when != null) readings.add(new Instead(when, built));
        }
        return readings;
    }

    private Item item(Yaml each, List<Instead> instead) {
        return new Item(
                question(each),
                each.truth("mandatory"),
                each.truth("critical"),
                each.text("why-critical"),
                each.texts("see"),
                each.has("prefill") ? each.text("prefill") : null,
                conditions.circumstance(each.get("applies")),
                instead,
                null);
    }

    private Question question(Yaml each) {
        AnswerType type = AnswerType.of(each.text("type")).orElse(AnswerType.TEXT);
        List<Option> options = options(each);
        return new Question(
                each.text("ref"),
                each.text("ask"),
                each.text("hint"),
                type,
                options,
                each.has("none-allowed") ? noneAllowed(each.get("none-allowed")) : null,
                conditions.complete(
                        each.get("complete-when"), type, options.stream().map(Option::id).toList()),
                each.text("needs"),
                each.text("unit"),
                ways(each),
                each.has("same-document") ? each.text("same-document") : null,
                period(each.get("stale-after")),
                RatingBuilder.guidance(each));
    }

    private NoneAllowed noneAllowed(Yaml given) {
        return new NoneAllowed(
                given.texts("say"),
                word(NoneAllowed.In.class, given.text("in"), NoneAllowed.In.ANSWER),
                given.has("until") ? date(given.get("until")) : null,
                given.text("hint"));
    }

    private static List<Option> options(Yaml given) {
        return given.get("options").list().stream()
                .map(option -> new Option(option.text("id"), option.text("label")))
                .toList();
    }

    private static Set<Way> ways(Yaml given) {
        return given.texts("ways").stream()
                .map(way -> word(Way.class, way, Way.UPLOAD))
                .collect(Collectors.toSet());
    }

    private @Nullable LocalDate date(Yaml given) {
        if (given.text().isEmpty()) return null;
        try {
            return LocalDate.parse(given.text());
        } catch (DateTimeException none) {
            problems.add(
                    given.at(),
                    "`" + given.text() + "` is not a date.",
                    "write a day that exists as yyyy-mm-dd, e.g. 2020-03-31");
            return null;
        }
    }

    private static @Nullable Period period(Yaml given) {
        try {
            return given.text().isEmpty() ? null : Period.parse(given.text());
        } catch (DateTimeException saidBySchema) {
            return null;
        }
    }

    private static LocalDate orNever(@Nullable LocalDate date) {
        return date == null ? LocalDate.MAX : date;
    }

    private static <E extends Enum<E>> E word(Class<E> words, String given, E otherwise) {
        for (E word : words.getEnumConstants())
            if (word.name().toLowerCase(Locale.ROOT).equals(given)) return word;
        return otherwise;
    }
}
