package org.assay.framework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.form.Nearest;

/** Checks that names are given once and that whatever names something names something there. */
final class Refs {
    private final Problems problems;
    private final Map<String, String> types = new HashMap<>();

    Refs(Problems problems) {
        this.problems = problems;
    }

    void check(Yaml pack, Set<String> organisationTypes) {
        Set<String> seen = new HashSet<>();
        new RatingRefs(pack, problems).check();
        for (Yaml standard : pack.get("standards").list()) {
            once(seen, standard, "ref");
            notOurs(standard);
            for (Yaml requirement : standard.get("requirements").list()) {
                once(seen, requirement, "ref");
                if (requirement.has("rate")) types.put(requirement.text("ref"), "rating");
                for (Yaml item : requirement.get("items").list()) {
                    once(seen, item, "ref");
                    types.put(item.text("ref"), item.text("type"));
                    eachOnce(item.get("options"), "id");
                }
            }
        }
        eachOnce(pack.get("profile"), "ref");
        pack.get("profile").list().forEach(question -> eachOnce(question.get("options"), "id"));
        eachOnce(pack.get("key-roles"), "id");
        eachOnce(pack.get("levels"), "id");
        eachOnce(pack.get("deadlines"), "id");
        eachOnce(pack.get("details"), "ref");
        eachOnce(pack.get("plan").get("fields"), "id");
        eachOnce(pack.get("declaration").get("fields"), "ref");
        pack.get("respondents")
                .list()
                .forEach(type -> known(type, organisationTypes, "an organisation type"));
        Set<String> roles = new HashSet<>();
        pack.get("key-roles").list().forEach(role -> roles.add("key_roles." + role.text("id")));
        items(pack).forEach(item -> links(item, roles));
    }

    /** That the parts an item was split into are there. */
    void checkParts(Yaml split) {
        split.map()
                .values()
                .forEach(entry ->
                        entry.value().list().forEach(ref -> known(ref, types.keySet(), "an item")));
    }

    static List<Yaml> items(Yaml pack) {
        return pack.get("standards").list().stream()
                .flatMap(standard -> standard.get("requirements").list().stream())
                .flatMap(requirement -> requirement.get("items").list().stream())
                .toList();
    }

    private void links(Yaml item, Set<String> roles) {
        item.get("see").list().forEach(ref -> known(ref, types.keySet(), "an item"));
        if (item.has("prefill")) known(item.get("prefill"), roles, "a key role");
        same(item);
        item.get("instead").list().forEach(this::same);
    }

    private void same(Yaml item) {
        if (!item.has("same-document")) return;
        Yaml ref = item.get("same-document");
        known(ref, types.keySet(), "an item");
        if (!types.getOrDefault(ref.text(), "document").equals("document"))
            problems.add(
                    ref.at(),
                    "`same-document` names " + ref.text() + ", which does not ask for a document.",
                    "");
    }

    private void known(Yaml ref, Set<String> known, String what) {
        if (ref.text().isEmpty() || known.contains(ref.text())) return;
        problems.add(
                ref.at(),
                "`%s` is not %s here.".formatted(ref.text(), what),
                Nearest.to(ref.text(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse(""));
    }

    private void notOurs(Yaml standard) {
        if (standard.text("ref").equals("details"))
            problems.add(
                    standard.get("ref").at(),
                    "`details` names the details of a return and cannot be a ref.",
                    "choose another");
    }

    private void eachOnce(Yaml list, String key) {
        Set<String> seen = new HashSet<>();
        list.list().forEach(element -> once(seen, element, key));
    }

    private void once(Set<String> seen, Yaml element, String key) {
        Yaml name = element.get(key);
        if (name.text().isEmpty() || seen.add(name.text())) return;
        problems.add(
                name.at(),
                "The %s `%s` is given twice.".formatted(key, name.text()),
                "give each its own");
    }
}
