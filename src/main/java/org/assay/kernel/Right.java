package org.assay.kernel;

/** What somebody may do; the rows of the rights table. */
public enum Right {
    /** Import organisations, reverse claims, read the outbox, see every key. */
    RUN_SERVICE,
    /** Publish editions of a framework. */
    PUBLISH_EDITIONS,
    /** Publish what one's own board lays over an edition. */
    PUBLISH_OVERLAYS,
    /** See published returns of the organisations that report to one's own. */
    SEE_RETURNS,
    /** Open a round, ask agencies, extend, remind. */
    OPEN_ROUNDS,
    /** See how far the returns are that one asked for and has not received; no answers. */
    SEE_PROGRESS,
    /** See the assessment, evidence and profile of one's own organisation. */
    VIEW,
    /** Add and edit answers, comments and evidence. */
    ANSWER,
    EDIT_PROFILE,
    /** Invite people, accept those who ask to join, change roles, end memberships. */
    MANAGE_PEOPLE,
    ASSIGN_OWNERS,
    /** Confirm a requirement and take a confirmation off. */
    CONFIRM,
    /** Publish, hand in, and take back what was handed in. */
    PUBLISH,
    /** Sign the declaration of a return; an Administrator only where named as the one who signs. */
    SIGN,
    /** Ask for evidence of a return that one received. */
    REQUEST_EVIDENCE,
    /** One's own name, password, keys and memberships: everybody who is signed in. */
    OWN_ACCOUNT;

    /** The right to see what this one is about; itself where seeing is all or is no matter. */
    public Right seeing() {
        return switch (this) {
            case VIEW, ANSWER, EDIT_PROFILE, MANAGE_PEOPLE, ASSIGN_OWNERS, CONFIRM, PUBLISH, SIGN ->
                    VIEW;
            case SEE_RETURNS, OPEN_ROUNDS, SEE_PROGRESS, REQUEST_EVIDENCE -> SEE_RETURNS;
            case RUN_SERVICE, PUBLISH_EDITIONS, PUBLISH_OVERLAYS, OWN_ACCOUNT -> this;
        };
    }
}
