package org.assay.kernel;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom Assay may speak with without TLS of its own: this very machine, and those that {@code
 * ASSAY_ENCRYPTED_NETWORK} names because the network on the way to them encrypts.
 *
 * @param hosts as the settings name them, in small letters
 */
public record Nearby(Set<String> hosts) {
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    /**
     * @param setting names with commas or spaces between; empty for none
     */
    public static Nearby of(String setting) {
        return new Nearby(
                BETWEEN.splitAsStream(setting.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean has(String host) {
        return isThisMachine(host) || hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** By its name or its number alone: what a name stands for may change. */
    public static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
