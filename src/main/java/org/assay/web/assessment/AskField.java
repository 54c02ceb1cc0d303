package org.assay.web.assessment;

import java.util.List;
import org.assay.form.AnswerType;
import org.assay.framework.Item;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A field in a form of several, which answers one item.
 *
 * @param name begins the names of its inputs
 * @param form what stands in its inputs
 * @param version of the entry that is shown
 * @param was tells what the inputs held when the page was made, so that only what somebody changed
 *     is saved
 * @param theirs what somebody else saved in between, in words; empty for nothing
 * @param brought the edition that the answer came over from, until somebody saves it; empty for
 *     none
 */
public record AskField(
        Item item, String name, Form form, int version, String was, String theirs, String brought) {
    public String ref() {
        return item.ref();
    }

    public AnswerType type() {
        return item.type();
    }

    public String value() {
        return form.value(name);
    }

    public @Nullable String error() {
        return List.of("", "-day", "-month", "-year").stream()
                .map(part -> form.error(name + part))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean chosen(String option) {
        return value().equals(option);
    }

    /** The first input's id, for labels and the list of errors. */
    public String id() {
        return switch (type()) {
            case DATE -> name + "-day";
            case RATING, CHOICE, CHOICES ->
                    item.question().options().isEmpty()
                            ? name
                            : name + "-" + item.question().options().getFirst().id();
            default -> name;
        };
    }

    static String name(String ref) {
        return "f-" + Say.anchor(ref);
    }
}
