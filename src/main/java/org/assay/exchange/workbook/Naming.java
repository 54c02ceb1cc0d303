package org.assay.exchange.workbook;

import org.assay.assessment.Assessed;
import org.assay.form.AnswerType;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Terms;

/** What the cells of a workbook are called when they are shown to people. */
final class Naming {
    private final Assessed assessed;

    Naming(Assessed assessed) {
        this.assessed = assessed;
    }

    /** The statement, or what else the cell belongs to. */
    String heading(String key) {
        String ref = ref(key);
        if (ref.startsWith(Terms.DETAILS)) return Drawing.DETAILS;
        var outline = assessed.outline();
        var requirement = outline.requirement(ref).or(() -> outline.requirementOf(ref));
        if (requirement.isPresent())
            return requirement.get().ref() + " " + requirement.get().title();
        return outline.standard(ref)
                .or(() -> outline.standardOf(ref))
                .map(standard -> "Standard %s: %s".formatted(standard.ref(), standard.title()))
                .orElse(Values.shortened(ref));
    }

    /** What of it. */
    String part(String key) {
        int field = key.indexOf('#');
        if (field >= 0) return "Action plan: " + label(key.substring(field + 1));
        Item item = assessed.outline().item(key).orElse(null);
        if (item == null) return "Answer";
        if (item.asked() != null) return Drawing.word(StandardColumns.name(item));
        if (item.type() == AnswerType.RATING) return key.contains("/") ? item.ask() : "Rating";
        return item.ask();
    }

    private String label(String field) {
        return PlanFields.of(assessed.edition().terms().plan()).stream()
                .filter(each -> each.id().equals(field))
                .map(Plan.Field::label)
                .findFirst()
                .orElse(Drawing.word(field));
    }

    private static String ref(String key) {
        return key.contains("#") ? key.substring(0, key.indexOf('#')) : key;
    }
}
