package org.assay.trail;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds values by what they say, and takes them away; never a link. */
@Repository
class JdbcErasedValues {
    /** Where a value lies. */
    record Place(UUID chain, long seq) {}

    private final JdbcClient database;

    JdbcErasedValues(JdbcClient database) {
        this.database = database;
    }

    List<Place> saying(String pattern) {
        return database.sql(
                        """
                        select organisation_id, seq from trail.value
                        where before ~* :pattern or after ~* :pattern
                        """)
                .param("pattern", pattern)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** In these chains, and in what the person did in any. */
    List<Place> saying(String pattern, List<UUID> chains, PersonId person) {
        return database.sql(
                        """
                        select v.organisation_id, v.seq from trail.value v
                        join trail.link l on l.organisation_id = v.organisation_id and l.seq = v.seq
                        where (v.before ~* :pattern or v.after ~* :pattern)
                          and (v.organisation_id = any(:chains) or l.person = :person)
                        """)
                .param("pattern", pattern)
                .param("chains", chains.toArray(UUID[]::new))
                .param("person", person.value())
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** What a subject's own part of the service's chain says of it. */
    List<Place> about(String subject) {
        return database.sql(
                        """
                        select v.organisation_id, v.seq from trail.value v
                        join trail.link l on l.organisation_id = v.organisation_id and l.seq = v.seq
                        where l.organisation_id = ? and (l.subject = ? or l.subject like ? || '/%')
                        """)
                .params(Chain.SERVICE, subject, subject)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    int remove(Place place) {
        return database.sql("delete from trail.value where organisation_id = ? and seq = ?")
                .params(place.chain(), place.seq())
                .update();
    }
}
