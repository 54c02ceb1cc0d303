package org.assay.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where somebody comes, as limits count it: an IPv4 address; of IPv6 the /64 around it, since
 * whoever has one address there has all of them.
 */
public final class NetworkPlace {
    private static final int OF_A_NETWORK = 8;

    private NetworkPlace() {}

    /**
     * @param address as the server tells it; what is none stays as it is
     */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), OF_A_NETWORK))
                            + "/64"
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
