package org.assay.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads by which days boards ask for returns. */
@Repository
class JdbcLastDays {
    private final JdbcClient database;

    JdbcLastDays(JdbcClient database) {
        this.database = database;
    }

    /** The day that comes first, by edition: {@code FRAMEWORK/EDITION}. */
    Map<String, LocalDate> of(OrganisationId organisation) {
        var days = new HashMap<String, LocalDate>();
        database.sql(
                        """
                        select framework || '/' || edition as edition, min(due) as due from publication.asked
                        where organisation_id = ? group by 1
                        """)
                .param(organisation.value())
                .query(row -> {
                    days.put(row.getString("edition"), row.getObject("due", LocalDate.class));
                });
        return days;
    }
}
