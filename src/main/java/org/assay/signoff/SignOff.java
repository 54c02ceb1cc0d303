package org.assay.signoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A signature under the declaration of a return.
 *
 * @param declaration the words that were signed
 * @param signatory who signs, in the edition's words
 * @param by null for somebody who signed by a link
 * @param takenOff null while it stands
 */
public record SignOff(
        UUID id,
        AssessmentId assessment,
        OrganisationId organisation,
        String declaration,
        String signatory,
        List<Field> fields,
        String name,
        @Nullable PersonId by,
        String email,
        Instant at,
        @Nullable TakenOff takenOff) {
    public SignOff {
        fields = List.copyOf(fields);
    }

    /** One question of the declaration with what was answered, in words. */
    public record Field(String ref, String ask, String said) {}

    /**
     * That it no longer stands.
     *
     * @param by null where Assay itself took it off
     */
    public record TakenOff(Instant at, @Nullable PersonId by, String because) {}

    public boolean stands() {
        return takenOff == null;
    }
}
