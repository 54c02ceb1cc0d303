package org.assay.publication;

/**
 * What somebody looks for in the directory; each part is empty when it does not matter.
 *
 * @param text part of a name, or the beginning of an ODS code or a postcode
 * @param framework its key
 * @param type id of the organisation's type
 * @param level id of the level
 * @param edition the edition's name; empty for each organisation's latest
 */
public record DirectorySearch(
        String text, String framework, String type, String level, String edition, Order order) {

    /** In which order results come. */
    public enum Order {
        NAME,
        NEWEST
    }

    /** Everything, by name. */
    public static final DirectorySearch ALL = new DirectorySearch("", "", "", "", "", Order.NAME);

    private static final int LONGEST = 200;

    public DirectorySearch {
        text = text.strip();
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
    }

    /** Text with a NUL character, which nothing stored can hold. */
    boolean impossible() {
        return (text + framework + type + level + edition).indexOf(0) >= 0;
    }
}
