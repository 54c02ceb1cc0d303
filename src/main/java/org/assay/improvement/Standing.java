package org.assay.improvement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An assessment's plan, told apart from what it was before.
 *
 * @param plan empty while it has none
 * @param versions of its areas and actions; others as soon as one of them is another
 */
public record Standing(Optional<PlanId> plan, List<String> versions) {

    /** From what {@link Plans#standing} found. */
    public static Standing of(JsonNode found) {
        if (!found.hasNonNull("plan")) return new Standing(Optional.empty(), List.of());
        return new Standing(
                Optional.of(new PlanId(UUID.fromString(found.path("plan").stringValue()))),
                found.path("versions").valueStream().map(JsonNode::stringValue).toList());
    }
}
