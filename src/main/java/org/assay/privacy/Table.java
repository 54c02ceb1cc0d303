package org.assay.privacy;

import java.util.List;
import java.util.Set;

/**
 * A table, and what its comments say becomes of a person in it.
 *
 * @param name with its schema, quoted where it has to be
 * @param about its comment; empty for none
 */
record Table(String name, String about, List<Column> columns) {

    /** Whether it tells of people, and no room does it better. */
    boolean shown() {
        return !about.equals("privacy: not about people") && !about.equals("privacy: by its room");
    }

    /** Whether names in its texts are replaced here. */
    boolean replaced() {
        return shown() && !about.equals("privacy: renamed by its room");
    }

    /**
     * Whether names that nobody shares are replaced in every row: it is nobody's record, and soon
     * ends.
     */
    boolean everywhere() {
        return about.equals("privacy: names everywhere");
    }

    /**
     * A column.
     *
     * @param name quoted where it has to be
     */
    record Column(String name, String type, String about) {
        private static final Set<String> WORDS =
                Set.of("text", "character varying", "character", "jsonb", "json", "text[]");

        boolean isId() {
            return type.equals("uuid");
        }

        boolean isIds() {
            return type.equals("uuid[]");
        }

        /** Not of a list that programs know, nor a key of something. */
        boolean isWords() {
            return WORDS.contains(type) && !about.equals("privacy: not about people");
        }

        /** Hashes and sealed secrets are bytes. */
        boolean shown() {
            return !type.equals("bytea") && !about.equals("privacy: secret");
        }

        /** Whether a row whose column this is, is about nobody else. */
        boolean rowGoes() {
            return about.equals("privacy: row goes")
                    || name.equals("person_id") && isId() && !about.equals("privacy: row stays");
        }

        String asText() {
            return type.equals("text[]")
                    ? "array_to_string(" + name + ", chr(10))"
                    : name + "::text";
        }

        /** With {@code :pattern} replaced by {@code :instead}. */
        String replaced() {
            return type.equals("text[]")
                    ? "array(select regexp_replace(word, :pattern, :instead, 'gi')"
                            + " from unnest(%s) with ordinality as words (word, place) order by place)"
                                    .formatted(name)
                    : "regexp_replace(%s::text, :pattern, :instead, 'gi')::%s"
                            .formatted(name, type);
        }
    }
}
