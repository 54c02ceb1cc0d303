package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.organisation.KeyRole;

/** A role in an organisation whose holder the profile asks for. */
@Schema(name = "KeyRole", description = "A role whose holder may be named in the profile.")
public record KeyRoleBody(
        @Schema(description = "Names the role.", example = "head_cook") String id,
        @Schema(description = "What people read.", example = "Head cook") String label,
        @Schema(
                        description = "What the role is; empty for none.",
                        example = "Answers for the kitchen.")
                String hint) {
    public static KeyRoleBody of(KeyRole role) {
        return new KeyRoleBody(role.id(), role.label(), role.hint());
    }
}
