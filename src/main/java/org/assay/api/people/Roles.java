package org.assay.api.people;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.account.Colleagues;
import org.assay.api.rest.Refused;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Reads roles, and says what became of a change to the people. */
final class Roles {
    private static final String KNOWN =
            Colleagues.ROLES.stream().map(Role::id).collect(Collectors.joining(", "));

    private Roles() {}

    static Role read(@Nullable String id) {
        return Colleagues.ROLES.stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> Refused.wrong("/role", "The role is one of: %s.".formatted(KNOWN)));
    }

    /** Goes on when it was done. */
    static void done(Colleagues.Outcome outcome) {
        switch (outcome) {
            case Colleagues.Done _ -> {}
            case Colleagues.Wrong(List<Problem> problems) -> throw Refused.invalid(problems);
            case Colleagues.TooMany(var pause) -> throw Refused.tooMany(pause.toSeconds() + 1);
            case Colleagues.LastAdministrator() ->
                    throw Refused.conflict(
                            "This is the only Administrator. Make somebody else Administrator first.");
        }
    }
}
