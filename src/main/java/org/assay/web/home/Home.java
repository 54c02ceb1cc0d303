package org.assay.web.home;

import java.util.List;
import org.assay.assessment.Assessed;

/**
 * The first page after signing in.
 *
 * @param waiting what this person can do next; the first come first
 * @param more how many further things wait
 */
public record Home(
        String today,
        String greeting,
        List<Waiting> waiting,
        int more,
        List<Assessed> assessments,
        boolean mayBegin,
        boolean profileFirst) {

    /** Something that waits. */
    public record Waiting(String title, String why, String verb, String address) {}
}
