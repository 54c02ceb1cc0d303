package org.assay.web.layout;

/**
 * A line of a history: who did what to which thing.
 *
 * @param thing what was changed, in words; empty when the verb says it
 * @param href where the thing is; empty for nowhere
 */
public record ChangeLine(
        String who,
        String what,
        String thing,
        String href,
        String before,
        String after,
        String when,
        String hash) {}
