package org.assay.form;

/**
 * What helps to answer a question, as plain text: paragraphs parted by blank lines, lines that
 * begin with "- " are a list.
 *
 * @param overview what is asked and why; empty for none
 * @param whatToDo how to come to an answer; empty for none
 */
public record Guidance(String overview, String whatToDo) {
    public static final Guidance NONE = new Guidance("", "");
}
