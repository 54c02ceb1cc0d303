package org.assay.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.form.Nearest;
import org.assay.framework.Yaml.Entry;

/** Puts an edition together from its base and what it changes. */
final class Difference {
    private static final String[] OWN_KEYS = {
        "base", "overlay", "rename", "split", "drop", "replace", "add", "bring"
    };

    /** Under `add`: what is added to the edition itself. */
    private static final String STANDARDS = "standards";

    /** What makes another question of one that is there. */
    private static final List<String> OWN_WORDS = List.of("title", "ask", "type", "rate");

    private static final List<String> CHILDREN = List.of("requirements", "items");

    private final Yaml told;
    private final Yaml base;
    private final Problems problems;
    private final Map<String, Yaml> renamed = new HashMap<>();
    private final Map<String, List<String>> carried = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Difference(Yaml told, Yaml base, Problems problems) {
        this.told = told;
        this.base = base;
        this.problems = problems;
        told.get("rename").map().forEach((old, entry) -> renamed.put(old, entry.value()));
        renamed.forEach((old, ref) -> carried.put(old, List.of(ref.text())));
        told.get("split").map().forEach((old, entry) -> carried.put(old, texts(entry.value())));
        told.texts("drop").forEach(old -> carried.put(old, List.of()));
    }

    Descent descent(Edition from) {
        var brought = new HashMap<String, List<String>>();
        told.get("bring").map().forEach((old, entry) -> brought.put(old, texts(entry.value())));
        return new Descent(from, carried, brought, own());
    }

    /** What it adds, and what it asks in words of its own. */
    private Set<String> own() {
        var own = new HashSet<String>();
        told.get("replace")
                .map()
                .forEach((ref, entry) -> {
                    if (OWN_WORDS.stream().anyMatch(entry.value()::has)) own.add(ref);
                });
        told.get("add").map().values().forEach(entry -> added(entry.value().list(), own));
        return own;
    }

    private static void added(List<Yaml> parts, Set<String> own) {
        for (Yaml part : parts) {
            own.add(part.text("ref"));
            for (String key : CHILDREN) added(part.get(key).list(), own);
        }
    }

    private static List<String> texts(Yaml list) {
        return list.list().stream().map(Yaml::text).toList();
    }

    Yaml.Mapping whole() {
        List<Yaml> standards = changed(base.get(STANDARDS).list(), 0);
        standards.addAll(told.get("add").get(STANDARDS).list());
        checkTargets();
        var own = new LinkedHashMap<>(told.map());
        for (String key : OWN_KEYS) own.remove(key);
        boolean overlay = told.has("overlay");
        var whole = new Yaml.Mapping(told.at(), base.map());
        whole = overlay ? whole : whole.without("example", OverlayRules.AREA);
        if (overlay) own.keySet().removeAll(OverlayRules.KEYS);
        whole = whole.with(own).with(STANDARDS, new Yaml.Listing(told.at(), standards));
        if (overlay) whole = new OverlayRules(told, base, problems).in(whole);
        return told.has("names") ? whole.with("names", names()) : whole;
    }

    /** Only the names that are given anew change. */
    private Yaml names() {
        var names = new LinkedHashMap<>(base.get("names").map());
        names.putAll(told.get("names").map());
        return new Yaml.Mapping(told.get("names").at(), names);
    }

    private List<Yaml> changed(List<Yaml> parts, int depth) {
        List<Yaml> changed = new ArrayList<>();
        for (Yaml part : parts) {
            String old = part.text("ref");
            known.add(old);
            if (!(part instanceof Yaml.Mapping mapping)) continue;
            boolean gone = carried.containsKey(old) && !renamed.containsKey(old);
            Yaml.Mapping now = withChildren(readdressed(mapping), old, depth);
            if (!gone) changed.add(replaced(now, old));
        }
        return changed;
    }

    private Yaml.Mapping withChildren(Yaml.Mapping part, String old, int depth) {
        if (depth == CHILDREN.size()) return part;
        String key = CHILDREN.get(depth);
        List<Yaml> children = changed(part.get(key).list(), depth + 1);
        Yaml add = told.get("add");
        children.addAll(add.get(old).list());
        if (!part.text("ref").equals(old)) children.addAll(add.get(part.text("ref")).list());
        return part.has(key) || !children.isEmpty()
                ? part.with(key, new Yaml.Listing(part.at(), children))
                : part;
    }

    /** With its own new ref, and speaking of others by theirs. */
    private Yaml.Mapping readdressed(Yaml.Mapping part) {
        Yaml.Mapping now = part;
        Yaml ref = renamed.get(part.text("ref"));
        if (ref != null) now = now.with("ref", ref);
        if (part.has("see")) now = now.with("see", readdressedList(part.get("see")));
        Yaml same = renamed.get(part.text("same-document"));
        return same == null ? now : now.with("same-document", same);
    }

    private Yaml readdressedList(Yaml see) {
        List<Yaml> refs = new ArrayList<>();
        for (Yaml ref : see.list())
            for (String to : carried.getOrDefault(ref.text(), List.of(ref.text())))
                refs.add(new Yaml.Scalar(ref.at(), to, -1));
        return new Yaml.Listing(see.at(), refs);
    }

    private Yaml.Mapping replaced(Yaml.Mapping part, String old) {
        Yaml replace = told.get("replace");
        Map<String, Entry> keys = new LinkedHashMap<>(replace.get(old).map());
        keys.putAll(replace.get(part.text("ref")).map());
        Yaml.Mapping kept = part;
        if (keys.containsKey("best-practice")) kept = kept.without("mandatory");
        if (keys.containsKey("rate")) kept = kept.without("descriptors");
        if (keys.containsKey("mandatory")) kept = kept.without("best-practice");
        return kept.with(keys);
    }

    private void checkTargets() {
        for (String key : List.of("rename", "split"))
            told.get(key).map().forEach((old, entry) -> check(key, old, entry.key()));
        told.get("drop").list().forEach(ref -> check("drop", ref.text(), ref.at()));
        Set<String> now = new HashSet<>(known);
        renamed.values().forEach(ref -> now.add(ref.text()));
        for (String key : List.of("replace", "add"))
            told.get(key)
                    .map()
                    .forEach((ref, entry) -> {
                        boolean whole = key.equals("add") && ref.equals(STANDARDS);
                        if (!whole && !now.contains(ref)) dangling(key, ref, entry.key(), now);
                    });
    }

    private void check(String key, String ref, Spot at) {
        if (!known.contains(ref)) dangling(key, ref, at, known);
    }

    private void dangling(String key, String ref, Spot at, Set<String> refs) {
        Optional<String> near = Nearest.to(ref, refs);
        problems.add(
                at,
                "`%s` names %s, which the base edition does not have.".formatted(key, ref),
                near.map(other -> "did you mean `" + other + "`?").orElse(""));
    }
}
