package org.assay.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.form.Words;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One action of a plan.
 *
 * @param number within its area, from 1
 * @param version grows by one with every save, from 1
 * @param addedOn the day it came into the plan
 * @param progressedOn the latest day on which the diary tells of progress; null for none
 * @param diary newest first; empty where a list does not show it
 * @param carried where it came from, and where it goes on
 */
public record Action(
        ActionId id,
        PlanId plan,
        AreaId area,
        OrganisationId organisation,
        int number,
        Planning planning,
        Monitoring monitoring,
        int version,
        LocalDate addedOn,
        Instant savedAt,
        PersonId savedBy,
        @Nullable LocalDate progressedOn,
        List<DiaryEntry> diary,
        Carried carried) {

    public Action {
        diary = List.copyOf(diary);
    }

    /** What the dates and the diary say of it, whatever a person says. */
    public DatesSay datesSay(LocalDate today) {
        return DatesSay.of(planning, monitoring, addedOn, progressedOn, today);
    }

    /** Whether it goes on in a later plan, so that it is closed here. */
    public boolean carriedOver() {
        return carried.to() != null;
    }

    /** Whether its deadline has gone by and nobody says that it is done and shown. */
    public boolean overdue(LocalDate today) {
        return !carriedOver()
                && planning.deadline() != null
                && planning.deadline().isBefore(today)
                && monitoring.rag() != Rag.GREEN;
    }

    /** What it still must have before it can be rated. */
    public List<Must> missing(Plan of) {
        return Must.missing(of.musts(), planning);
    }

    /** Whether its plan asks for a named professional and nobody is named. */
    public boolean nobodyNamed(Plan of) {
        return of.template() == Template.SMART && Words.blank(planning.lead());
    }

    Action with(Planning newPlanning, Monitoring newMonitoring, Instant at, PersonId by) {
        return new Action(
                id,
                plan,
                area,
                organisation,
                number,
                newPlanning,
                newMonitoring,
                version + 1,
                addedOn,
                at,
                by,
                progressedOn,
                diary,
                carried);
    }
}
