package org.assay.account;

import org.assay.kernel.Actor;

/**
 * Who acts in a session.
 *
 * @param asksFactor whether the chosen organisation waits for a second factor, and so does not
 *     count
 * @param asksFirst whether the service waits for one, of whoever runs it, before anything else
 */
public record Visitor(Actor actor, boolean asksFactor, boolean asksFirst) {}
