package org.assay.trail;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the heads file: heads as they stood at a moment, signed together with the signature
 * of the line before, so that no line can be taken out of the middle.
 *
 * <p>The line is a JSON object with the members below, all strings, {@code heads} being {@code
 * ORGANISATION:NUMBER:HASH} joined by commas; signed are its first three values as netstrings.
 *
 * @param previous the signature of the line before; empty for the first
 * @param key the id of the key that signed; empty in the lines from before keys could change
 */
record Seal(String at, String previous, List<Head> heads, String key, String signature) {
    private static final Pattern LINE =
            Pattern.compile(
                    "\\{\"at\":\"([^\"]*)\",\"previous\":\"([^\"]*)\",\"heads\":\"([^\"]*)\"(?:,\"key\":\"([^\"]*)\")?,\"signature\":\"([^\"]*)\"}");

    static Seal make(String at, String previous, List<Head> heads, SealKey key) {
        return new Seal(at, previous, heads, key.id(), key.sign(signed(at, previous, heads)));
    }

    boolean follows(String before) {
        return previous.equals(before);
    }

    boolean signedBy(SealKey by) {
        return by.signed(signed(at, previous, heads), signature);
    }

    String line() {
        return "{\"at\":\"%s\",\"previous\":\"%s\",\"heads\":\"%s\",\"key\":\"%s\",\"signature\":\"%s\"}\n"
                .formatted(at, previous, joined(heads), key, signature);
    }

    /** Null when the line is not a seal at all. */
    static @Nullable Seal read(String line) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) return null;
        try {
            var heads = Stream.of(fields.group(3).split(",")).map(Seal::head).toList();
            String key = fields.group(4) == null ? "" : fields.group(4);
            return new Seal(fields.group(1), fields.group(2), heads, key, fields.group(5));
        } catch (RuntimeException damaged) {
            return null;
        }
    }

    private static Head head(String text) {
        String[] parts = text.split(":", -1);
        return new Head(
                UUID.fromString(parts[0]),
                Long.parseLong(parts[1]),
                HexFormat.of().parseHex(parts[2]));
    }

    private static byte[] signed(String at, String previous, List<Head> heads) {
        var bytes = new ByteArrayOutputStream();
        Fact.netstring(bytes, at);
        Fact.netstring(bytes, previous);
        Fact.netstring(bytes, joined(heads));
        return bytes.toByteArray();
    }

    private static String joined(List<Head> heads) {
        return String.join(
                ",",
                heads.stream()
                        .map(head ->
                                head.organisation()
                                        + ":"
                                        + head.seq()
                                        + ":"
                                        + HexFormat.of().formatHex(head.hash()))
                        .toList());
    }
}
