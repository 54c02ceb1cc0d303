package org.assay.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw when they decided to publish.
 *
 * @param level the level's id
 * @param mark stands for every answer, every confirmation and the profile; null for whoever goes by
 *     the level alone
 */
public record Seen(String level, @Nullable String mark) {
    public static Seen of(Assessed assessed) {
        return new Seen(assessed.evaluation().level().id(), mark(assessed.assessment()));
    }

    /** Whether it is still so. */
    boolean holds(Assessed now) {
        return level.equals(now.evaluation().level().id())
                && (mark == null || mark.equals(mark(now.assessment())));
    }

    private static String mark(Assessment assessment) {
        var seen = new StringBuilder(assessment.organisationType());
        new TreeMap<>(assessment.profile()).forEach((ref, said) -> line(seen, ref, said));
        new TreeMap<>(assessment.entries())
                .forEach((ref, entry) -> line(seen, ref, Integer.toString(entry.version())));
        new TreeMap<>(assessment.standings())
                .forEach(
                        (ref, standing) -> line(seen, ref, String.valueOf(standing.confirmedAt())));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(seen.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder seen, String name, String value) {
        seen.append('\n').append(name).append('=').append(value);
    }
}
