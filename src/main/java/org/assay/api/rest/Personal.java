package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.Colleague;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody, by id and name. */
@Schema(name = "Person", description = "Somebody, by id and name.")
public record Personal(
        @Schema(description = "The person's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID id,
        @Schema(
                        description = "The person's name; empty when it is not known here.",
                        example = "Gwen Price")
                String name) {

    /** Names people as the organisation's roll does. */
    public static Names names(List<Colleague> roll) {
        return new Names(roll.stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
    }

    /** Names by person. */
    public record Names(Map<PersonId, String> byPerson) {
        public @Nullable Personal of(@Nullable PersonId person) {
            return person == null
                    ? null
                    : new Personal(person.value(), byPerson.getOrDefault(person, ""));
        }
    }
}
