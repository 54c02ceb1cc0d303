package org.assay.evidence;

/** What the virus scanner said of a file. */
public enum Scan {
    CLEAN("clean", "Scanned, no virus found"),
    INFECTED("infected", "A virus was found"),
    NOT_SCANNED("not-scanned", "Not scanned for viruses");

    private final String id;
    private final String label;

    Scan(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word kept in the database and used in the API. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    static Scan of(String id) {
        for (Scan scan : values()) if (scan.id.equals(id)) return scan;
        throw new IllegalArgumentException(id);
    }
}
