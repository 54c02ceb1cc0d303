package org.assay.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What an edition settles for all of its parts together.
 *
 * @param scales by name, those that requirements or the judgement are rated on
 * @param judgement asked after each standard; null for none
 * @param details asked once of a return
 * @param plan null where there is no action plan
 * @param declaration null where nothing is signed
 * @param help whom to ask; empty for none
 */
public record Terms(
        Map<String, Scale> scales,
        @Nullable Judgement judgement,
        List<Item> details,
        @Nullable Plan plan,
        @Nullable Declaration declaration,
        List<Recipient> recipients,
        String help) {
    /** What the refs of the details begin with. */
    public static final String DETAILS = "details/";

    public Terms {
        scales = Map.copyOf(scales);
        details = List.copyOf(details);
        recipients = List.copyOf(recipients);
    }

    /**
     * By which condition returns go to the board that is named so; empty where it receives none, or
     * all.
     */
    Optional<Condition> sentTo(String board) {
        return recipients.stream()
                .filter(each -> each.organisation().equals(board))
                .findFirst()
                .map(Recipient::when);
    }
}
