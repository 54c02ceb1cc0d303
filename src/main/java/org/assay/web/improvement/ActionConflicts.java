package org.assay.web.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.account.Roll;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Kept;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Wording;
import org.assay.kernel.Actor;
import org.assay.web.improvement.ConflictView.Field;
import org.assay.web.improvement.ConflictView.Row;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the page on which somebody chooses between two versions of an action. */
@Component
class ActionConflicts {
    private final Roll roll;

    ActionConflicts(Roll roll) {
        this.roll = roll;
    }

    ConflictView of(
            Actor actor,
            Kept.Conflict conflict,
            ActionGiven given,
            MultiValueMap<String, String> fields) {
        PlacedAction theirs = conflict.theirs();
        Action action = theirs.action();
        String address = "/plans/%s/actions/%s".formatted(theirs.plan().id(), action.id());
        return new ConflictView(
                "Action %s, %s".formatted(theirs.ref(), action.planning().what()),
                Names.of(roll.of(actor, theirs.plan().organisation())).of(action.savedBy()),
                "Saved " + Say.moment(action.savedAt()),
                "/plans/%s/areas/%s?action=%s"
                        .formatted(theirs.plan().id(), theirs.area().id(), action.id()),
                given.planning() == null ? address + "/rating" : address,
                rows(conflict),
                fields(fields),
                action.version());
    }

    private static List<Row> rows(Kept.Conflict conflict) {
        Action action = conflict.theirs().action();
        Map<String, String> theirs = Wording.of(action.planning(), action.monitoring());
        Map<String, String> mine = Wording.of(conflict.mine(), conflict.monitoring());
        var rows = new ArrayList<Row>();
        theirs.forEach((field, text) ->
                ConflictView.add(
                        rows,
                        Words.label(field),
                        Words.value(field, text),
                        Words.value(field, mine.getOrDefault(field, ""))));
        return rows;
    }

    private static List<Field> fields(MultiValueMap<String, String> typed) {
        var fields = new ArrayList<Field>();
        typed.forEach((name, values) -> {
            if (name.equals("_csrf") || name.equals("version")) return;
            values.forEach(value -> fields.add(new Field(name, value)));
        });
        return fields;
    }
}
