package org.assay.web.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.improvement.Area;
import org.assay.improvement.AreaGiven;
import org.assay.improvement.Plan;

/**
 * Two people on one thing: what each says where they differ, to choose from.
 *
 * @param who the other person's name
 * @param saved when the other saved, in words; empty where that is not known
 * @param back to what the other saved
 * @param action where the choice is sent
 * @param fields of what was not saved, to be sent again
 * @param version of what the other saved, which the choice replaces
 */
public record ConflictView(
        String heading,
        String who,
        String saved,
        String back,
        String action,
        List<Row> rows,
        List<Field> fields,
        int version) {

    /** A field that the two say differently; empty where one says nothing. */
    public record Row(String label, String theirs, String mine) {}

    /** A field as it is sent. */
    public record Field(String name, String value) {}

    static ConflictView of(AreaGiven mine, Plan plan, Area theirs, Map<String, String> fields) {
        var rows = new ArrayList<Row>();
        add(rows, "What we want to reach", theirs.outcome(), mine.outcome());
        add(rows, "Target", theirs.target(), mine.target());
        if (theirs.origins().isEmpty())
            add(rows, "What is to become better", theirs.title(), mine.title());
        String address = "/plans/%s/areas/%s".formatted(plan.id(), theirs.id());
        return new ConflictView(
                "Area %s, %s".formatted(theirs.ref(plan.template()), theirs.title()),
                "Somebody",
                "",
                address,
                address,
                rows,
                fields.entrySet().stream()
                        .filter(field -> !field.getKey().matches("_csrf|version"))
                        .map(field -> new Field(field.getKey(), field.getValue()))
                        .toList(),
                theirs.version());
    }

    static void add(List<Row> rows, String label, String theirs, String mine) {
        if (!theirs.equals(mine)) rows.add(new Row(label, theirs, mine));
    }
}
