package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.StandardProgress;

/**
 * The overview of an assessment.
 *
 * @param organisation the organisation's name
 * @param deadline how long it is to the deadline; empty without one
 * @param confirmed how many requirements are confirmed, of {@code toConfirm}
 * @param steps the levels from the lowest to the highest
 * @param next what the next level still needs; null at the highest
 * @param published of this framework: those of this assessment first, then of earlier editions
 * @param lookedAt how many of the answers brought forward were looked at; of {@code brought}
 */
public record OverviewView(
        Assessed assessed,
        String organisation,
        String deadline,
        long confirmed,
        long toConfirm,
        List<Step> steps,
        @org.jspecify.annotations.Nullable Next next,
        List<Published> published,
        long lookedAt,
        long brought,
        String firstBrought,
        boolean mayPublish) {

    /** A level on the way up. */
    public record Step(String label, String says, Place place) {}

    /** Where a level stands as seen from the present one. */
    public enum Place {
        PASSED,
        NOW,
        NEXT,
        LATER;

        /** The style class of the step. */
        public String look() {
            return switch (this) {
                case PASSED -> "is-passed";
                case NOW -> "is-now";
                case NEXT -> "is-next";
                case LATER -> "";
            };
        }
    }

    /** What the next level needs. */
    public record Next(
            String label, List<Missing> items, List<Missing> toConfirm, List<String> besides) {}

    /**
     * Something that is missing.
     *
     * @param place where to mend it
     * @param owner the requirement's owner; empty for nobody
     */
    public record Missing(
            String ref, String what, String why, String owner, String effort, String place) {}

    /**
     * A publication.
     *
     * @param what its level; with the edition when that is another one
     * @param day when, in words
     * @param here whether it came from this assessment
     */
    public record Published(String what, String day, String address, boolean here) {}

    /** Those of this assessment, or those that came before it. */
    public List<Published> published(boolean here) {
        return published.stream().filter(each -> each.here() == here).toList();
    }

    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }

    public List<StandardProgress> standards() {
        return assessed.evaluation().standards();
    }

    public int complete() {
        return assessed.evaluation().mandatory().complete();
    }

    public int total() {
        return assessed.evaluation().mandatory().total();
    }
}
