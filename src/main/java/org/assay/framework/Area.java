package org.assay.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.Condition;

/**
 * For whom a board lays its overlay over an edition.
 *
 * @param who in words that those inside read
 * @param commissioners ODS codes of the groups of which one commissions it; empty where the
 *     conditions alone say it
 * @param conditions over profile and organisation, which all hold; empty for all whom these groups
 *     commission
 */
public record Area(String who, List<String> commissioners, List<Condition> conditions) {
    /** Which conditions of overlays published long ago speak of. */
    static final String COMMISSIONER = "organisation.commissioner";

    public Area {
        commissioners = List.copyOf(commissioners);
        conditions = List.copyOf(conditions);
    }

    boolean asksWhoCommissions() {
        return !commissioners.isEmpty()
                || conditions.stream().anyMatch(each -> each.reads().contains(COMMISSIONER));
    }

    /**
     * Whether it is one of the area's groups; any will do where it names none.
     *
     * @param commissioner the ODS code of who commissions it; empty for nobody
     */
    boolean commissionedBy(String commissioner) {
        return commissioners.isEmpty()
                ? !conditions.isEmpty()
                : commissioners.contains(commissioner);
    }

    /**
     * Whether an organisation lies inside.
     *
     * @param commissioner the ODS code of who commissions it; empty for nobody
     */
    boolean covers(
            Circumstances circumstances, String commissioner, List<ProfileQuestion> questions) {
        return commissionedBy(commissioner)
                && conditions.stream()
                        .allMatch(each -> holds(each, circumstances, commissioner, questions));
    }

    static boolean holds(
            Condition condition,
            Circumstances circumstances,
            String commissioner,
            List<ProfileQuestion> questions) {
        Map<String, Object> values = new HashMap<>(circumstances.values(questions));
        values.put(COMMISSIONER, commissioner);
        return condition.holds(values);
    }
}
