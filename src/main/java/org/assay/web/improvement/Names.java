package org.assay.web.improvement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.account.Colleague;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The names of those who took part, as one look-up gave them. */
public record Names(Map<PersonId, String> byId) {
    static Names of(List<Colleague> colleagues) {
        return new Names(
                colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name)));
    }

    /** Those who have left the organisation keep their names; nobody is Assay itself. */
    public String of(@Nullable PersonId person) {
        if (person == null) return "Assay";
        return byId.getOrDefault(person, "Somebody");
    }
}
