package org.assay.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON in the one form that RFC 8785 gives it, so that the same content always has the same
 * bytes and the same SHA-256. Numbers are held to what snapshots need: up to 15 digits, of which
 * RFC 8785 says the same as plain decimal notation.
 */
final class CanonicalJson {
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal SMALLEST = new BigDecimal("0.000001");

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException for numbers of more digits, and for text that is no Unicode
     */
    static byte[] of(JsonNode node) {
        var writing = new CanonicalJson();
        writing.write(node);
        return writing.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The canonical form of each member of an object by itself, so that it need be written but
     * once.
     */
    static SortedMap<String, String> members(JsonNode object) {
        var members = new TreeMap<String, String>();
        object.properties()
                .forEach(member -> {
                    var writing = new CanonicalJson();
                    writing.string(member.getKey());
                    writing.out.append(':');
                    writing.write(member.getValue());
                    members.put(member.getKey(), writing.out.toString());
                });
        return members;
    }

    /** An object of such members, in UTF-8. */
    static byte[] object(SortedMap<String, String> members) {
        return ("{" + String.join(",", members.values()) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** In small hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node.decimalValue());
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("no JSON: " + node.getNodeType());
        }
    }

    /**
     * Members in the order of their names' UTF-16 code units, which is how Java compares strings.
     */
    private void object(JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        String separator = "{";
        for (var member : members.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) out.append(',');
            write(node.get(i));
        }
        out.append(']');
    }

    private void number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        boolean exact =
                plain.signum() == 0
                        || plain.precision() <= MOST_DIGITS
                                && plain.precision() - plain.scale() <= MOST_DIGITS
                                && plain.abs().compareTo(SMALLEST) >= 0;
        if (!exact) throw new IllegalArgumentException("too many digits: " + value);
        out.append(plain.signum() == 0 ? "0" : plain.toPlainString());
    }

    private void string(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c)) continue;
            out.append(text, written, i);
            written = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character(text, i, c);
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void character(String text, int at, char c) {
        if (c < 0x20) {
            out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            return;
        }
        boolean paired =
                Character.isHighSurrogate(c)
                        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                        : !Character.isLowSurrogate(c)
                                || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) throw new IllegalArgumentException("half a character at " + at);
        out.append(c);
    }
}
