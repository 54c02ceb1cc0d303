package org.assay.account;

import org.assay.kernel.PersonId;

/** The sessions in which people are signed in; the platform keeps them. */
public interface Sessions {
    /**
     * Signs the person out everywhere else.
     *
     * @param except the id of the session that goes on; empty for none
     */
    void endOf(PersonId person, String except);
}
