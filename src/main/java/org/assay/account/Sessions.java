package org.assay.account;

import java.util.List;
import org.assay.kernel.PersonId;

/** The sessions in which people are signed in; the platform keeps them. */
public interface Sessions {
    /**
     * Signs the person out everywhere else.
     *
     * @param except the id of the session that goes on; empty for none
     */
    void endOf(PersonId person, String except);

    /** Those in which the person is signed in now. */
    List<OpenSession> of(PersonId person);

    /**
     * @param id of the session that ends
     */
    void end(String id);
}
