package org.assay.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads days of actions and of requests for evidence, and what is handed in; for jobs. */
@Repository
class JdbcDays {
    /**
     * A day of a place.
     *
     * @param words the plan's title, the other side of a request, or the edition handed in
     * @param on null for what is handed in
     */
    record Day(OrganisationId place, String kind, UUID id, String words, @Nullable LocalDate on) {}

    private final JdbcClient database;

    JdbcDays(JdbcClient database) {
        this.database = database;
    }

    List<Day> of(Collection<OrganisationId> places) {
        return database.sql(
                        """
                        select d.place, d.kind, d.id, d.words, d.day from notification.days(?) d
                        order by d.day, d.id
                        """)
                .param(places.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        new Day(
                                new OrganisationId(row.getObject("place", UUID.class)),
                                row.getString("kind"),
                                row.getObject("id", UUID.class),
                                row.getString("words"),
                                row.getObject("day", LocalDate.class)))
                .list();
    }
}
