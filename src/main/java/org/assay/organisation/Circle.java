package org.assay.organisation;

/**
 * What an organisation says of itself, and who commissions it.
 *
 * @param commissioner the code; empty where nobody does
 */
public record Circle(Profile profile, String commissioner) {
    /**
     * It, with what a room above asked in the same statement.
     *
     * @param json what that was answered
     */
    public record Beside(Circle circle, String json) {}
}
