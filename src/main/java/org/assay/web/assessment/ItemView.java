package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.Entry;
import org.assay.form.NoneAllowed;
import org.assay.form.Question;
import org.assay.form.Way;
import org.assay.framework.Item;
import org.assay.web.layout.Form;
import org.assay.web.layout.GuidanceText;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * An item as its row and editor show it.
 *
 * @param state how far it is
 * @param answer what it says, in one line; empty for nothing
 * @param reason why an answer does not count; empty when it does
 * @param open whether the row stands open
 * @param form the values in the fields, and what is wrong with them
 * @param saved when and by whom it was last saved; empty for never
 * @param prefill an answer that the profile offers; empty for none
 * @param documents those the organisation has, for a document item
 */
public record ItemView(
        Item item,
        Entry entry,
        State state,
        String answer,
        String reason,
        boolean open,
        Form form,
        String saved,
        String prefill,
        List<DocumentChoice> documents) {

    /** The states an item's row tells apart, with the words and the look of each. */
    public enum State {
        COMPLETE("Completed", "done"),
        BROUGHT_FORWARD("Look at it again", "clock"),
        STALE("Out of date", "late"),
        NOT_COMPLETE("Not complete", "todo"),
        MANDATORY("Mandatory", "todo"),
        OPTIONAL("Optional", "todo");

        private final String label;
        private final String look;

        State(String label, String look) {
            this.label = label;
            this.look = look;
        }

        public String label() {
            return label;
        }

        /** The ending of the style class {@code as-state--}. */
        public String look() {
            return look;
        }
    }

    /**
     * A document to choose.
     *
     * @param about its kind, date or place
     */
    public record DocumentChoice(String id, String title, String about, boolean chosen) {}

    public String ref() {
        return item.ref();
    }

    /** The ref as part of an id. */
    public String anchor() {
        return Say.anchor(item.ref());
    }

    public Question question() {
        return item.question();
    }

    public boolean takes(Way way) {
        return item.question().ways().contains(way);
    }

    /**
     * The word that stands for "nothing to tell" where the answer itself may say so; empty for
     * none.
     */
    public @Nullable String noneWord() {
        NoneAllowed none = item.question().noneAllowed();
        return none == null || none.in() != NoneAllowed.In.ANSWER ? null : none.say().getFirst();
    }

    public String noneHint() {
        NoneAllowed none = item.question().noneAllowed();
        return none == null ? "" : none.hint();
    }

    public List<GuidanceText> overview() {
        return GuidanceText.of(item.question().guidance().overview());
    }

    /** Whether there is anything to read beside it. */
    public boolean guided() {
        return !overview().isEmpty() || !whatToDo().isEmpty() || !item.see().isEmpty();
    }

    public List<GuidanceText> whatToDo() {
        return GuidanceText.of(item.question().guidance().whatToDo());
    }
}
