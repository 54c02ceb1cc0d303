package org.assay.account.factor;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bytes as letters and digits that nobody mistakes for one another (RFC 4648, section 6). */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    private Base32() {}

    /** Without padding; bytes come in fives. */
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        long held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << 8 | each & 0xff) & 0xffff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(LETTERS.charAt((int) (held >> (bits - 5)) & 31));
            }
        }
        return text.toString();
    }

    /** In groups of four, for people who type it. */
    static String grouped(String text, String between) {
        Collection<String> groups =
                IntStream.iterate(0, at -> at < text.length(), at -> at + GROUP)
                        .mapToObj(at -> text.substring(at, Math.min(text.length(), at + GROUP)))
                        .toList();
        return groups.stream().collect(Collectors.joining(between));
    }
}
