package org.assay.account;

import java.time.Instant;

/**
 * A session in which somebody is signed in.
 *
 * @param id the secret in its cookie; never shown
 * @param from the network address that signed in; empty when it is not known
 * @param browser in words; empty when it is not known
 */
public record OpenSession(String id, Instant begun, Instant used, String from, String browser) {}
