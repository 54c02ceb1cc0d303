package org.assay.platform;

import org.assay.mail.BaseUrl;

/**
 * Names of cookies. Over HTTPS they have the prefix {@code __Host-}, with which a browser takes
 * them from this very host only, so that no neighbour of the same domain can plant one.
 */
final class Cookies {
    private static final String THIS_HOST_ONLY = "__Host-";

    private Cookies() {}

    static String named(String name, BaseUrl site) {
        return site.isEncrypted() ? THIS_HOST_ONLY + name : name;
    }
}
