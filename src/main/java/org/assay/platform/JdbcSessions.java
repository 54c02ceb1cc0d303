package org.assay.platform;

import org.assay.account.Sessions;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions where they are kept. */
@Component
class JdbcSessions implements Sessions {
    private final JdbcClient database;

    JdbcSessions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void endOf(PersonId person, String except) {
        database.sql("delete from platform.session where principal_name = ? and session_id <> ?")
                .params(person.toString(), except)
                .update();
    }
}
