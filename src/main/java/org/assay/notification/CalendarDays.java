package org.assay.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Contacts;
import org.assay.assessment.Unfinished;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.assay.framework.EditionName;
import org.assay.framework.Editions;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.round.Asked;
import org.assay.round.Outstanding;
import org.assay.round.Round;
import org.springframework.stereotype.Component;

/** The days that concern somebody, in all their organisations. For a scope with the pass jobs. */
@Component
class CalendarDays {
    private final Contacts contacts;
    private final Organisations organisations;
    private final Outstanding outstanding;
    private final Unfinished unfinished;
    private final Editions editions;

    CalendarDays(
            Contacts contacts,
            Organisations organisations,
            Outstanding outstanding,
            Unfinished unfinished,
            Editions editions) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.outstanding = outstanding;
        this.unfinished = unfinished;
        this.editions = editions;
    }

    List<CalendarDay> of(PersonId person) {
        Map<OrganisationId, Role> places = contacts.placesOf(person);
        Map<OrganisationId, Organisation> known = organisations.find(places.keySet());
        var days = new ArrayList<CalendarDay>();
        places.forEach((place, role) -> {
            Organisation organisation = known.get(place);
            if (organisation == null) return;
            if (role == Role.RECIPIENT || role == Role.AUTHORITY) rounds(place, days);
            else due(organisation, days);
        });
        return days;
    }

    private void rounds(OrganisationId board, List<CalendarDay> days) {
        for (Round round : outstanding.of(board))
            days.add(
                    new CalendarDay(
                            "round-" + round.id(), round.due(), "Returns due: " + round.title()));
    }

    private void due(Organisation organisation, List<CalendarDay> days) {
        Set<String> asked = new HashSet<>();
        for (Asked each : outstanding.asking(organisation.id())) {
            asked.add(each.round().framework() + "/" + each.round().edition());
            days.add(
                    new CalendarDay(
                            "round-%s-%s".formatted(each.round().id(), organisation.id()),
                            each.due(),
                            title(each.round().title(), organisation)));
        }
        for (Unfinished.Begun begun : unfinished.of(organisation.id())) {
            if (EditionName.asked(begun.edition()).stream()
                    .anyMatch(name -> asked.contains(begun.framework() + "/" + name))) continue;
            editions.find(begun.framework(), begun.edition())
                    .ifPresent(edition -> due(edition, begun, organisation, days));
        }
    }

    private static void due(
            Edition edition,
            Unfinished.Begun begun,
            Organisation organisation,
            List<CalendarDay> days) {
        edition.due()
                .map(Deadline::on)
                .ifPresent(on ->
                        days.add(
                                new CalendarDay(
                                        "assessment-" + begun.assessment(),
                                        on,
                                        title(
                                                edition.title() + " " + edition.edition(),
                                                organisation))));
    }

    private static String title(String wanted, Organisation organisation) {
        return "Due: %s (%s)".formatted(wanted, organisation.name());
    }
}
