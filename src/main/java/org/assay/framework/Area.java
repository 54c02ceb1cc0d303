package org.assay.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.Condition;

/**
 * For whom a board lays its overlay over an edition.
 *
 * @param who in words that those inside read
 * @param when over profile and organisation, and who commissions it
 */
public record Area(String who, Condition when) {
    static final String COMMISSIONER = "organisation.commissioner";

    boolean asksWhoCommissions() {
        return when.reads().contains(COMMISSIONER);
    }

    /**
     * Whether an organisation lies inside.
     *
     * @param commissioner the ODS code of who commissions it; empty for nobody
     */
    boolean covers(
            Circumstances circumstances, String commissioner, List<ProfileQuestion> questions) {
        Map<String, Object> values = new HashMap<>(circumstances.values(questions));
        values.put(COMMISSIONER, commissioner);
        return when.holds(values);
    }
}
