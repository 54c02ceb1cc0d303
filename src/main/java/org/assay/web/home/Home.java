package org.assay.web.home;

import java.util.List;
import org.assay.assessment.Assessed;

/**
 * The first page after signing in.
 *
 * @param waiting what this person can do next; the first come first
 * @param more how many further things wait
 * @param coming what falls due, the soonest first
 * @param team who belongs to the organisation
 */
public record Home(
        String today,
        String greeting,
        List<Waiting> waiting,
        int more,
        List<Open> assessments,
        List<Coming> coming,
        List<Teammate> team,
        boolean mayBegin,
        boolean profileFirst) {

    /** Something that waits. */
    public record Waiting(String title, String why, String verb, String address) {}

    /**
     * An assessment that is under way.
     *
     * @param due when it falls due, in words; empty without a day
     * @param handedIn whether a return of it stands
     */
    public record Open(Assessed assessed, String due, boolean handedIn) {}

    /** A day by which something should be done, as a leaf of a calendar. */
    public record Coming(String day, String month, String what, String more) {}

    /**
     * @param does the role, and what they own
     */
    public record Teammate(String name, String does) {}

    /** For somebody who belongs nowhere, or reads nobody's answers here. */
    static Home empty(String today, String greeting) {
        return new Home(
                today, greeting, List.of(), 0, List.of(), List.of(), List.of(), false, false);
    }
}
