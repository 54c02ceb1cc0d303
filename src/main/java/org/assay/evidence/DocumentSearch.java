package org.assay.evidence;

import java.util.Locale;

/**
 * What somebody looks for among the documents.
 *
 * @param text part of a title, a file's name, a link or a place; empty for all
 * @param withdrawn whether to show those that were withdrawn instead of those on the list
 * @param page from 1; past the end it is the last one
 */
public record DocumentSearch(String text, Sort sort, boolean withdrawn, int page) {
    public static final int SIZE = 25;

    /** In which order the documents come. */
    public enum Sort {
        NEWEST("Newest first"),
        OLDEST("Oldest first"),
        TITLE("By title");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        /** The word used in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }
    }

    public DocumentSearch {
        text = text.strip();
        page = Math.max(1, page);
    }

    public static DocumentSearch all() {
        return new DocumentSearch("", Sort.NEWEST, false, 1);
    }
}
