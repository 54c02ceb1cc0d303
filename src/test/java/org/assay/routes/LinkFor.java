package org.assay.routes;

/** What the links in letters are for. */
public enum LinkFor {
    PASSWORD,
    REGISTRATION,
    INVITATION,
    SETUP,
    EMAIL
}
