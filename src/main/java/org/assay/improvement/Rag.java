package org.assay.improvement;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How an action stands, by the three definitions of the audit's action plan. */
public enum Rag {
    RED("Red", "Well behind with nothing done, or its date has gone by"),
    AMBER("Amber", "On its way and likely to be in time, or done but not yet shown"),
    GREEN("Green", "Done, and what shows it is on record");

    private final String label;
    private final String means;

    Rag(String label, String means) {
        this.label = label;
        this.means = means;
    }

    /** The word kept in the database and used in the API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String means() {
        return means;
    }

    public static Optional<Rag> of(String id) {
        return Stream.of(values()).filter(rag -> rag.id().equals(id)).findFirst();
    }
}
