package org.assay.organisation;

import java.util.Map;

/** A part of the profile that is saved by itself. */
public sealed interface ProfilePart {
    /** The kind of organisation it is, by id. */
    record Type(String type) implements ProfilePart {}

    /** Holders by role; a blank name takes the holder away, a role that is left out stays. */
    record KeyRoles(Map<String, String> holders) implements ProfilePart {
        public KeyRoles {
            holders = Map.copyOf(holders);
        }
    }

    /** Chosen options by question, several joined by commas; a question that is left out stays. */
    record Answers(Map<String, String> options) implements ProfilePart {
        public Answers {
            options = Map.copyOf(options);
        }
    }
}
