package org.assay.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A pack that comes with Assay.
 *
 * @param file its name, for problems
 */
record ShippedPack(String file, String yaml) {
    /** Whole editions before those told by their difference, and these before overlays. */
    static List<ShippedPack> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:frameworks/*/*.yaml");
            return Stream.of(files)
                    .map(ShippedPack::of)
                    .sorted(
                            Comparator.comparing(ShippedPack::isOverlay)
                                    .thenComparing(ShippedPack::isDifference)
                                    .thenComparing(ShippedPack::file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isDifference() {
        return yaml.lines().anyMatch(line -> line.startsWith("base:"));
    }

    private boolean isOverlay() {
        return yaml.lines().anyMatch(line -> line.startsWith("overlay:"));
    }

    private static ShippedPack of(Resource resource) {
        try {
            return new ShippedPack(
                    String.valueOf(resource.getFilename()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
