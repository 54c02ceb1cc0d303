package org.assay.framework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.organisation.OrganisationType;

/**
 * Reads a pack and checks all that can be known beforehand: its YAML, its shape, that every
 * reference leads somewhere, that conditions compile, that every level can be reached. Needs
 * neither database nor Spring.
 */
public final class PackReader {
    /** Finds the edition that a pack tells its difference from. */
    public interface Bases {
        Optional<Edition> find(String framework, String edition);
    }

    private static final int MOST_BYTES = 2_000_000;

    private final PackSchema schema = new PackSchema();
    private final Map<String, OrganisationType> types;

    public PackReader(List<OrganisationType> types) {
        this.types = types.stream().collect(Collectors.toMap(OrganisationType::id, type -> type));
    }

    /**
     * Reads one file, to be published.
     *
     * @param file its name, for the problems
     */
    public Read read(String file, String yaml, Bases bases) {
        return read(file, yaml, bases, true);
    }

    /**
     * Reads what was published, or comes with Assay: it was found right before, and what is asked
     * of new packs since is not asked of it.
     */
    Read again(String file, String yaml, Bases bases) {
        return read(file, yaml, bases, false);
    }

    private Read read(String file, String yaml, Bases bases, boolean anew) {
        var problems = new Problems(file);
        if (yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(new Spot(file, 1, 1), "The file is over 2 MB.", "a pack is far smaller");
            return new Read.Rejected(problems.all());
        }
        Optional<Edition> edition =
                new YamlReader(file, problems)
                        .read(yaml)
                        .flatMap(tree -> edition(tree, yaml, bases, problems, anew));
        return edition.isEmpty() || problems.any()
                ? new Read.Rejected(problems.all())
                : new Read.Pack(edition.get());
    }

    private Optional<Edition> edition(
            Yaml told, String yaml, Bases bases, Problems problems, boolean anew) {
        schema.check(told, problems);
        if (told.text("edition").contains("+"))
            problems.add(
                    told.get("edition").at(),
                    "The `+` in the name of an edition is for overlays.",
                    "give `base` and `overlay` instead of `framework` and `edition`");
        if (!told.has("base"))
            return Optional.of(build(told, Descent.NONE, told, yaml, problems, anew));
        Yaml given = told.get("base");
        problems.setBase(given.at());
        boolean overlay = told.has("overlay");
        int slash = given.text().indexOf('/');
        String framework =
                overlay ? given.text().substring(0, Math.max(0, slash)) : told.text("framework");
        String base = overlay ? given.text().substring(slash + 1) : given.text();
        Optional<Edition> found = bases.find(framework, base);
        if (found.isEmpty()) {
            problems.add(
                    given.at(),
                    "There is no edition `%s` of `%s` to %s."
                            .formatted(
                                    base,
                                    framework,
                                    overlay ? "lay this over" : "tell the difference from"),
                    "publish or name that edition first");
            return Optional.empty();
        }
        var difference = new Difference(told, found.get().tree(), problems);
        Yaml.Mapping whole = difference.whole();
        if (overlay)
            whole =
                    whole.with(
                            "edition",
                            new Yaml.Scalar(given.at(), base + "+" + told.text("overlay"), -1));
        if (!problems.any()) schema.check(whole, problems);
        if (overlay) whole = whole.with(OverlayRules.AREA, told.get(OverlayRules.AREA));
        Descent descent = difference.descent(found.get());
        Edition edition = build(whole, descent, told, yaml, problems, anew);
        if (overlay) checkBrought(edition, told, bases, problems);
        if (overlay && anew) new NewOverlay(told, found.get(), problems).check(edition);
        return Optional.of(edition);
    }

    private Edition build(
            Yaml whole, Descent descent, Yaml told, String yaml, Problems problems, boolean anew) {
        Edition base = descent.base();
        var refs = new Refs(problems);
        refs.check(whole, types.keySet());
        refs.checkParts(told.get("split"));
        Yaml spoken = new Names(whole, problems).put(whole);
        var builder = new PackBuilder(spoken, types.keySet().stream().sorted().toList(), problems);
        var edition =
                new Edition(
                        builder.cover(
                                base == null ? "" : base.edition(),
                                told.text("overlay"),
                                Optional.ofNullable(base)
                                        .flatMap(it -> it.terms().sentTo(told.text("overlay")))),
                        builder.profile(),
                        builder.keyRoles(),
                        builder.standards(),
                        builder.levels(),
                        builder.terms(),
                        descent,
                        yaml,
                        whole);
        if (anew && !problems.any()) checkReach(edition, whole, problems);
        return edition;
    }

    /** That what an overlay brings over was there, and goes to what is here. */
    private static void checkBrought(Edition edition, Yaml told, Bases bases, Problems problems) {
        Yaml bring = told.get("bring");
        if (bring.map().isEmpty()) return;
        Optional<Edition> earlier =
                Lineage.of(edition).repeats(name -> bases.find(edition.framework(), name));
        bring.map()
                .forEach((old, entry) -> {
                    earlier.filter(before -> !asks(before, old))
                            .ifPresent(before ->
                                    problems.add(
                                            entry.key(),
                                            "`bring` names %s, which %s does not ask."
                                                    .formatted(old, before),
                                            ""));
                    for (Yaml to : entry.value().list())
                        if (!asks(edition, to.text()))
                            problems.add(
                                    to.at(),
                                    "`bring` leads to %s, which is not asked here."
                                            .formatted(to.text()),
                                    "");
                });
    }

    private static boolean asks(Edition edition, String ref) {
        return edition.item(ref).isPresent() || edition.outline().standard(ref).isPresent();
    }

    private void checkReach(Edition edition, Yaml whole, Problems problems) {
        List<Level> never =
                new Reach(edition, type -> types.get(type) != null && types.get(type).socialCare())
                        .unreachable();
        for (Yaml given : whole.get("levels").list())
            if (never.stream().anyMatch(level -> level.id().equals(given.text("id"))))
                problems.add(
                        given.get("id").at(),
                        "No assessment can ever come to `%s`.".formatted(given.text("id")),
                        "check its `when`, and whether a level above it always holds first");
    }
}
