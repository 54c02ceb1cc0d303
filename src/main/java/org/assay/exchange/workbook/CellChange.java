package org.assay.exchange.workbook;

/**
 * A cell of a workbook that says something else than when it was downloaded.
 *
 * @param key names what it is about: an entry's ref, or a requirement's ref, {@code #} and the
 *     field of its action
 * @param where sheet and cell, for people
 * @param heading the statement, or the part of the workbook
 * @param part what of it
 * @param before what is answered online now; empty for nothing. Days are {@code yyyy-mm-dd}.
 * @param after what the workbook says; empty for nothing
 * @param downloaded what it said when the workbook was downloaded
 * @param version of the entry, or the action, online now; 0 for none
 * @param says what is wrong with it; empty for nothing
 */
public record CellChange(
        String key,
        String where,
        String heading,
        String part,
        State state,
        String before,
        String after,
        String downloaded,
        int version,
        String says) {
    /** What is to be done about a cell. */
    public enum State {
        /** It is taken over. */
        CHANGED,
        /** It came from the edition before, and is still right: its rating was chosen beside it. */
        KEPT,
        /** The online answer changed as well: a person chooses. */
        CONFLICT,
        /** It cannot be taken over. */
        WRONG;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it is about an action, and not an entry of the assessment. */
    public boolean ofAction() {
        return key.contains("#");
    }

    /** The requirement whose action it is about, or the entry's ref. */
    String ref() {
        return ofAction() ? key.substring(0, key.indexOf('#')) : key;
    }

    /** The field of the action. */
    String field() {
        return key.substring(key.indexOf('#') + 1);
    }
}
