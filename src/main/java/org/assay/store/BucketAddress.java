package org.assay.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an object store, written {@code s3://bucket} or {@code s3://bucket/prefix}.
 *
 * @param name of the bucket
 * @param prefix what all keys begin with: empty, or with a slash at its end
 */
record BucketAddress(String name, String prefix) {
    private static final String SCHEME = "s3://";
    private static final Pattern FORM =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?))?/?");

    /** Whether that means an object store at all. */
    static boolean isOne(String store) {
        return store.startsWith(SCHEME);
    }

    /**
     * @throws IllegalArgumentException when it does not name a bucket
     */
    static BucketAddress of(String store) {
        Matcher parts = FORM.matcher(store);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "ASSAY_STORE is %s; an object store is written s3://bucket or s3://bucket/prefix"
                            .formatted(store));
        }
        String prefix = parts.group(2);
        return new BucketAddress(
                parts.group(1), prefix == null || prefix.isEmpty() ? "" : prefix + "/");
    }

    String key(String sha256) {
        return prefix + Box.of(sha256);
    }

    @Override
    public String toString() {
        return SCHEME + name + "/" + prefix;
    }
}
