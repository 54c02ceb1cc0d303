package org.assay.account;

import org.assay.kernel.Actor;

/**
 * Who acts in a session.
 *
 * @param asksFactor whether the chosen organisation waits for a second factor, and so does not
 *     count
 * @param asksFirst whether the service itself waits for one, of whoever runs it or of everybody;
 *     then no organisation counts, nor running the service
 */
public record Visitor(Actor actor, boolean asksFactor, boolean asksFirst) {}
