package org.assay.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Tells whether a return is still what somebody saw when they decided about it. */
public final class Mark {
    private Mark() {}

    /**
     * Stands for every answer, every confirmation and the profile; another one as soon as one of
     * them is another.
     *
     * @param besides what else was seen
     */
    public static String of(Assessment assessment, List<String> besides) {
        var seen = new StringBuilder(assessment.organisationType());
        new TreeMap<>(assessment.profile()).forEach((ref, said) -> line(seen, ref, said));
        new TreeMap<>(assessment.entries())
                .forEach((ref, entry) -> line(seen, ref, Integer.toString(entry.version())));
        new TreeMap<>(assessment.standings())
                .forEach(
                        (ref, standing) -> line(seen, ref, String.valueOf(standing.confirmedAt())));
        besides.forEach(each -> seen.append('\n').append(each));
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
