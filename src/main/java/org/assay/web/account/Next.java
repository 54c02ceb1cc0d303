package org.assay.web.account;

import org.assay.account.Visit;

/** Where somebody wanted to go before they were asked to sign in. */
final class Next {
    private static final String HOME = "/home";

    private Next() {}

    /** Who has no organisation and wanted nothing else chooses one first. */
    static String after(Visit visit, String next) {
        return visit.organisation() == null && next.isEmpty() ? "/memberships" : local(next);
    }

    /**
     * Only a page of this service is gone to; anything else, however it is disguised, becomes the
     * home page.
     */
    static String local(String next) {
        boolean ours =
                next.startsWith("/")
                        && !next.startsWith("//")
                        && next.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                        && !next.startsWith("/sign-");
        return ours ? next : HOME;
    }
}
