package org.assay.publication;

import java.time.Instant;

/**
 * That a return was taken back.
 *
 * @param by the name of who took it back
 */
public record Withdrawal(Instant at, String by, String reason) {}
