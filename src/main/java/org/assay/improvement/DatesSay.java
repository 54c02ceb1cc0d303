package org.assay.improvement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The system's own reading of an action's dates and diary, to stand beside what a person says.
 *
 * @param rag null while there is nothing to read
 * @param why in a sentence
 */
public record DatesSay(@Nullable Rag rag, String why) {

    /**
     * Reads an action, by the first of these that holds: impact and evidence are on record (green);
     * it has no deadline (nothing); its deadline, or the day for measuring success, has gone by
     * (red); more than half of its time has gone by without progress in the diary (red); no
     * progress yet (nothing); else amber.
     *
     * @param addedOn counts as the start where none is given
     * @param progressedOn the latest day of progress; null for none
     */
    static DatesSay of(
            Planning planning,
            Monitoring monitoring,
            LocalDate addedOn,
            @Nullable LocalDate progressedOn,
            LocalDate today) {
        if (monitoring.shown())
            return new DatesSay(Rag.GREEN, "What it changed, and what shows it, are on record.");
        LocalDate deadline = planning.deadline();
        if (deadline == null)
            return new DatesSay(null, "It has no deadline, so the dates say nothing.");
        if (deadline.isBefore(today))
            return new DatesSay(
                    Rag.RED, "Its date has gone by, and nothing on record shows that it is done.");
        LocalDate measured = planning.successBy();
        if (measured != null && measured.isBefore(today))
            return new DatesSay(
                    Rag.RED,
                    "The day for measuring its success has gone by, and no impact is on record.");
        boolean moving = progressedOn != null && !progressedOn.isAfter(today);
        if (moving)
            return new DatesSay(Rag.AMBER, "Moving, in time, not shown to have worked yet.");
        LocalDate start = planning.startedOn() == null ? addedOn : planning.startedOn();
        if (halfGone(start, deadline, today))
            return new DatesSay(
                    Rag.RED,
                    "More than half of its time has gone by, without progress in the diary.");
        return new DatesSay(null, "There is time, and nothing in the diary yet.");
    }

    private static boolean halfGone(LocalDate start, LocalDate deadline, LocalDate today) {
        long all = ChronoUnit.DAYS.between(start, deadline);
        return all > 0 && 2 * ChronoUnit.DAYS.between(start, today) > all;
    }
}
