package org.assay.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The invented framework with ratings: an edition, a later one, and a board's overlay. */
public final class Clubs {
    public static final String YAML = text("safe-clubs-2030");
    public static final String LATER_YAML = text("safe-clubs-2032");
    public static final String OVERLAY_YAML = text("safe-clubs-2030+hill-board");

    private Clubs() {}

    /** The edition of 2030. */
    public static Edition edition() {
        return read(YAML);
    }

    public static Edition later() {
        return read(LATER_YAML);
    }

    public static Edition overlay() {
        return read(OVERLAY_YAML);
    }

    /** With as many standards as counts are given, of as many rated requirements each. */
    public static Edition withRequirements(int... counts) {
        var standards = new StringBuilder("standards:\n");
        for (int standard = 1; standard <= counts.length; standard++) {
            standards.append(
                    "  - { ref: \"%1$d\", title: Standard %1$d, requirements: [\n"
                            .formatted(standard));
            for (int requirement = 1; requirement <= counts[standard - 1]; requirement++)
                standards.append(
                        "      { ref: \"%1$d.%2$d\", title: Statement %1$d.%2$d, rate: rag },\n"
                                .formatted(standard, requirement));
            standards.append("    ] }\n");
        }
        return read(
                YAML.replaceAll(
                        "(?s)\nstandards:.*?\njudgement:", "\n" + standards + "judgement:"));
    }

    /** As it reads for a club that works in these towns. */
    public static Tailored in(Edition edition, String towns) {
        return edition.tailoredTo(new Circumstances(Map.of("areas", towns), "care-home", true));
    }

    /** A pack, which may be told by its difference from the edition of 2030. */
    public static Edition read(String yaml) {
        return switch (tell(yaml)) {
            case Read.Pack(Edition edition) -> edition;
            case Read.Rejected(List<PackProblem> problems) ->
                    throw new AssertionError("The pack is wrong: " + problems);
        };
    }

    /** The problems of a pack; none for a right one. */
    static List<PackProblem> problems(String yaml) {
        return tell(yaml) instanceof Read.Rejected(var problems) ? problems : List.of();
    }

    private static Read tell(String yaml) {
        return Packs.READER.read(
                "clubs.yaml",
                yaml,
                (framework, edition) ->
                        framework.equals("safe-clubs") && edition.equals("2030")
                                ? Optional.of(edition())
                                : Optional.empty());
    }

    private static String text(String name) {
        try (var file = Clubs.class.getResourceAsStream("/packs/" + name + ".yaml")) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
