package org.assay.kernel;

import static org.assay.kernel.Right.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A bundle of rights; all but the operator's hold within one organisation. */
public enum Role {
    OPERATOR("Operator", RUN_SERVICE),
    AUTHORITY(
            "Authority",
            PUBLISH_EDITIONS,
            PUBLISH_OVERLAYS,
            SEE_RETURNS,
            REQUEST_EVIDENCE,
            OPEN_ROUNDS),
    RECIPIENT(
            "Recipient",
            PUBLISH_OVERLAYS,
            SEE_RETURNS,
            REQUEST_EVIDENCE,
            OPEN_ROUNDS,
            SEE_PROGRESS),
    ADMINISTRATOR(
            "Administrator",
            VIEW,
            ANSWER,
            EDIT_PROFILE,
            MANAGE_PEOPLE,
            ASSIGN_OWNERS,
            CONFIRM,
            PUBLISH,
            SIGN),
    MEMBER("Member", VIEW, ANSWER),
    AUDITOR("Auditor", VIEW),
    SIGNATORY("Signatory", VIEW, SIGN);

    private final String label;
    private final Set<Right> rights;

    Role(String label, Right first, Right... more) {
        this.label = label;
        this.rights = EnumSet.of(first, more);
    }

    public String label() {
        return label;
    }

    /** The word kept in the database and used in the API: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    boolean gives(Right right) {
        return right == OWN_ACCOUNT || rights.contains(right);
    }
}
