package org.assay.web.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.framework.Edition;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.round.Call;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.assay.web.layout.Say;
import org.springframework.util.MultiValueMap;

/**
 * The part of a form in which a board says whom it asks.
 *
 * @param types labels of the types that the edition is for, by id
 * @param areas the options by which agencies can be narrowed, by {@code QUESTION:OPTION}
 */
public record WhomFields(
        Form form,
        Map<String, String> types,
        Set<String> chosenTypes,
        Map<String, String> areas,
        Set<String> chosenAreas) {

    static WhomFields of(
            Form form,
            Edition edition,
            OrganisationTypes known,
            Set<String> types,
            Set<String> areas) {
        var labels = new LinkedHashMap<String, String>();
        for (OrganisationType type : known.all())
            if (edition.isFor(type.id())) labels.put(type.id(), type.label());
        return new WhomFields(form, labels, types, FilterChoices.areas(edition), areas);
    }

    /** What is said of those of the types that are not asked; empty for none. */
    static String leftOut(int count) {
        return count == 0
                ? ""
                : " %s left out: their returns of this edition do not come to you."
                        .formatted(
                                Say.count(
                                        count,
                                        "organisation of these types is",
                                        "organisations of these types are"));
    }

    /** All but those of which there may be several. */
    static Map<String, String> single(MultiValueMap<String, String> sent) {
        return Once.all(sent, List.of("types", "areas"));
    }

    static Call.Whom read(MultiValueMap<String, String> sent) {
        return new Call.Whom(
                all(sent, "types"), all(sent, "areas"), Once.of(sent, "codes").lines().toList());
    }

    static Set<String> all(MultiValueMap<String, String> sent, String name) {
        return Set.copyOf(sent.getOrDefault(name, List.of()));
    }
}
