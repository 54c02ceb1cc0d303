package org.assay.framework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of the action plan that belongs to an edition.
 *
 * @param fields of an action, in the pack's own words; empty for {@link Template#SMART}
 * @param must ids of what an action may not lack
 * @param should ids of what it is asked for and may lack
 * @param rag what red, amber and green mean, by tone
 */
public record Plan(
        Template template,
        List<Field> fields,
        List<String> must,
        List<String> should,
        Map<String, String> rag) {
    /** How actions hang on requirements. */
    public enum Template {
        /** One action under each requirement that asks for one. */
        STATEMENT,
        /** Areas of improvement with numbered actions. */
        SMART;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One field of an action.
     *
     * @param date whether it is a date; otherwise it is text
     */
    public record Field(String id, String label, boolean date, boolean required) {}

    public Plan {
        fields = List.copyOf(fields);
        must = List.copyOf(must);
        should = List.copyOf(should);
        rag = Map.copyOf(rag);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The ids of what has to be filled before an action is all that is asked for. */
    public List<String> required() {
        return template == Template.SMART
                ? must
                : fields.stream().filter(Field::required).map(Field::id).toList();
    }
}
