package org.assay.form;

/**
 * One of the answers that a question with a choice offers.
 *
 * @param tone the colour it is shown in, as a word; empty for none
 * @param means what choosing it says; empty where the label says enough
 */
public record Option(String id, String label, String tone, String means) {
    public Option(String id, String label) {
        this(id, label, "", "");
    }
}
