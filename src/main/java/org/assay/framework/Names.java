package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.form.Nearest;

/** Puts the names that a pack gives under {@code names} where its texts write {@code {name}}. */
final class Names {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Problems problems;

    Names(Yaml pack, Problems problems) {
        pack.get("names").map().forEach((name, entry) -> names.put(name, entry.value().text()));
        this.problems = problems;
    }

    Yaml put(Yaml into) {
        return switch (into) {
            case Yaml.Mapping(Spot at, var entries) -> {
                var spoken = new LinkedHashMap<String, Yaml.Entry>();
                entries.forEach((key, entry) ->
                        spoken.put(key, new Yaml.Entry(entry.key(), put(entry.value()))));
                yield new Yaml.Mapping(at, spoken);
            }
            case Yaml.Listing(Spot at, var elements) ->
                    new Yaml.Listing(at, elements.stream().map(this::put).toList());
            case Yaml.Scalar(Spot at, String text, _) when NAME.matcher(text).find() ->
                    new Yaml.Scalar(at, spoken(into, text), -1);
            default -> into;
        };
    }

    private String spoken(Yaml where, String text) {
        return NAME.matcher(text)
                .replaceAll(found -> {
                    String name = found.group(1);
                    String given = names.get(name);
                    if (given == null)
                        problems.add(
                                where.at(),
                                "`{%s}` is not among the `names` of this pack.".formatted(name),
                                Nearest.to(name, names.keySet())
                                        .map(near -> "did you mean `{" + near + "}`?")
                                        .orElse("give it under `names`"));
                    return java.util.regex.Matcher.quoteReplacement(given == null ? "" : given);
                });
    }
}
