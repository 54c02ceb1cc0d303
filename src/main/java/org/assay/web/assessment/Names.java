package org.assay.web.assessment;

import java.util.Map;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The names of those who took part, as one look-up gave them. */
record Names(Map<PersonId, String> byId) {
    /** Somebody who has left the organisation since is still somebody. */
    String of(@Nullable PersonId person) {
        if (person == null) return "Assay";
        return byId.getOrDefault(person, "Somebody who has left");
    }
}
