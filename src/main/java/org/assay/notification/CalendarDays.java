package org.assay.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
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
import org.assay.notification.JdbcDays.Day;
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
    private final JdbcDays rows;

    CalendarDays(
            Contacts contacts,
            Organisations organisations,
            Outstanding outstanding,
            Unfinished unfinished,
            Editions editions,
            JdbcDays rows) {
        this.contacts = contacts;
        this.organisations = organisations;
        this.outstanding = outstanding;
        this.unfinished = unfinished;
        this.editions = editions;
        this.rows = rows;
    }

    List<CalendarDay> of(PersonId person) {
        Map<OrganisationId, Role> places = contacts.placesOf(person);
        Map<OrganisationId, Organisation> known = organisations.find(places.keySet());
        Map<OrganisationId, List<Day>> others =
                rows.of(places.keySet()).stream().collect(groupingBy(Day::place));
        var days = new ArrayList<CalendarDay>();
        places.forEach((place, role) -> {
            Organisation organisation = known.get(place);
            if (organisation == null) return;
            List<Day> more = others.getOrDefault(place, List.of());
            boolean board = role == Role.RECIPIENT || role == Role.AUTHORITY;
            if (board) rounds(place, days);
            else due(organisation, handedIn(more), days);
            for (Day day : more) add(day, organisation, board, days);
        });
        return days;
    }

    /** Nothing of what an action or a request says: the address of a calendar may get about. */
    private static void add(
            Day day, Organisation organisation, boolean board, List<CalendarDay> days) {
        LocalDate on = day.on();
        if (on == null) return;
        if (day.kind().equals("evidence"))
            days.add(
                    new CalendarDay(
                            "evidence-%s-%s".formatted(day.id(), organisation.id()),
                            on,
                            board
                                    ? "Evidence due from " + day.words()
                                    : title("evidence for " + day.words(), organisation)));
        else if (!board)
            days.add(
                    new CalendarDay(
                            "action-" + day.id(),
                            on,
                            title("action of " + day.words(), organisation)));
    }

    /** Editions, each {@code FRAMEWORK/EDITION}, also those that a board laid its own over. */
    private static Set<String> handedIn(List<Day> days) {
        Set<String> editions = new HashSet<>();
        for (Day day : days) {
            if (!day.kind().equals("handed-in")) continue;
            editions.add(day.words());
            editions.add(EditionName.national(day.words()));
        }
        return editions;
    }

    private void rounds(OrganisationId board, List<CalendarDay> days) {
        for (Round round : outstanding.of(board))
            days.add(
                    new CalendarDay(
                            "round-" + round.id(), round.due(), "Returns due: " + round.title()));
    }

    private void due(Organisation organisation, Set<String> handedIn, List<CalendarDay> days) {
        Set<String> asked = new HashSet<>();
        for (Asked each : outstanding.asking(organisation.id())) {
            String edition = each.round().framework() + "/" + each.round().edition();
            asked.add(edition);
            if (handedIn.contains(edition)) continue;
            days.add(
                    new CalendarDay(
                            "round-%s-%s".formatted(each.round().id(), organisation.id()),
                            each.due(),
                            title(each.round().title(), organisation)));
        }
        for (Unfinished.Begun begun : unfinished.of(organisation.id())) {
            if (handedIn.contains(begun.framework() + "/" + begun.edition())) continue;
            if (EditionName.asked(begun.edition()).stream()
                    .anyMatch(name -> asked.contains(begun.framework() + "/" + name))) continue;
            editions.find(begun.framework(), begun.edition())
                    .ifPresent(found -> due(found, begun, organisation, days));
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
