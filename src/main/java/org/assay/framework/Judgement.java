package org.assay.framework;

/**
 * What is asked after each standard: how it stands as a whole.
 *
 * @param statement the question for what supports it
 * @param betterNeeds said when it is better than the ratings under it support; empty for nothing
 * @param mayExceed whether a better one is nothing out of the ordinary
 */
public record Judgement(Scale scale, String statement, String betterNeeds, boolean mayExceed) {
    /** What follows the standard's ref in the ref of the rating. */
    public static final String RATING = "/judgement";

    /** What follows the standard's ref in the ref of the words that support it. */
    public static final String STATEMENT = "/statement";

    /** What follows the standard's ref in the ref of the reason for a better one. */
    public static final String WHY = "/why";
}
