package org.assay.publication;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies as the owner of the database sees them, who alone may change one. */
@Repository
@DependsOnDatabaseInitialization
class JdbcRedaction {
    /** A copy as it stands. */
    record Held(UUID id, UUID organisation, String sha256, byte[] json) {}

    private final JdbcClient owner;

    JdbcRedaction(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
    }

    List<UUID> saying(String pattern) {
        return owner.sql(
                        """
                        select id from publication.publication where convert_from(snapshot, 'UTF8') ~* ? order by id
                        """)
                .param(pattern)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Held find(UUID id) {
        return owner.sql(
                        "select id, organisation_id, sha256, snapshot from publication.publication where id = ?")
                .param(id)
                .query((row, n) ->
                        new Held(
                                row.getObject("id", UUID.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getString("sha256"),
                                row.getBytes("snapshot")))
                .single();
    }

    void replace(UUID id, Frozen redacted) {
        owner.sql(
                        """
                        update publication.publication set snapshot = ?, redacted_sha256 = ? where id = ?
                        """)
                .params(redacted.json(), redacted.sha256(), id)
                .update();
    }
}
