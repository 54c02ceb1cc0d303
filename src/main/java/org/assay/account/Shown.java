package org.assay.account;

/**
 * What somebody shows who changes a second factor.
 *
 * @param code of an authenticator or a recovery code, as typed; empty beside a passkey, and for
 *     somebody who has no factor yet
 * @param passkey the browser's answer, as JSON; empty beside a code
 * @param session the id of the session, which goes on
 * @param address from which it comes
 */
public record Shown(String password, String code, String passkey, String session, String address) {}
