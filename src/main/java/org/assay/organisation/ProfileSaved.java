package org.assay.organisation;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of a change to the profile. */
public sealed interface ProfileSaved {
    record Saved(Profile profile) implements ProfileSaved {}

    /** Somebody else changed the profile since it was read; nothing was saved. */
    record Conflict(Profile theirs) implements ProfileSaved {}

    /** Nothing was saved. The problems name the field {@code type}, the role or the question. */
    record Invalid(List<Problem> problems) implements ProfileSaved {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
