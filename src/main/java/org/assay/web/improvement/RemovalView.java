package org.assay.web.improvement;

import org.assay.web.layout.Form;

/**
 * The page that asks before something is taken out of a plan.
 *
 * @param what it is, with its number: {@code action 3.1}
 * @param words what it says
 * @param goes what goes with it; empty for nothing
 * @param means what comes of it
 * @param back the page to go back to
 * @param address where the form goes
 */
public record RemovalView(
        String what,
        String words,
        String goes,
        String means,
        String back,
        String address,
        String plan,
        String title,
        int version,
        Form form) {}
