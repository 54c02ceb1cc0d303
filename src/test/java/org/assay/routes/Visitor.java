package org.assay.routes;

import java.util.EnumSet;
import java.util.Set;

/** Those who knock at every door. */
public enum Visitor {
    SIGNED_OUT,
    AUDITOR,
    MEMBER,
    /** The most senior person: reads, and signs declarations. */
    SIGNATORY,
    ADMINISTRATOR,
    /** Administrator of another organisation. */
    FOREIGN_ADMINISTRATOR,
    OPERATOR,
    /** Of the authority that publications are sent to. */
    AUTHORITY,
    /** Receives returns for that authority, and may do nothing else. */
    RECIPIENT;

    /** Those who belong to the organisation whose things are asked for. */
    public static final Set<Visitor> OF_THE_HOME =
            EnumSet.of(AUDITOR, MEMBER, SIGNATORY, ADMINISTRATOR);
}
