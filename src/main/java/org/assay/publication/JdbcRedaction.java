package org.assay.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies as the owner of the database sees them, who alone may change one. */
@Repository
@DependsOnDatabaseInitialization
class JdbcRedaction {
    /** A copy as it stands. */
    record Held(UUID id, UUID organisation, String sha256, byte[] json) {}

    private static final String FIND =
            "select id, organisation_id, sha256, snapshot from publication.publication where id = ?";

    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    JdbcRedaction(@Qualifier("owner") DataSource owner) {
        this.owner = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /**
     * @param organisations of whose copies alone; empty for all
     */
    List<UUID> saying(String pattern, List<UUID> organisations) {
        return owner.sql(
                        """
                        select id from publication.publication
                        where (cardinality(:organisations::uuid[]) = 0 or organisation_id = any(:organisations::uuid[]))
                          and convert_from(snapshot, 'UTF8') ~* :pattern
                        order by id
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("pattern", pattern)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    Held find(UUID id) {
        return owner.sql(FIND).param(id).query((row, n) -> held(row)).single();
    }

    /**
     * Puts in its place what the work makes of the copy, which nobody else changes meanwhile.
     *
     * @return whether it made anything
     */
    boolean change(UUID id, Function<Held, Optional<Frozen>> work) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    Held held =
                            owner.sql(FIND + " for update")
                                    .param(id)
                                    .query((row, n) -> held(row))
                                    .single();
                    Optional<Frozen> redacted = work.apply(held);
                    redacted.ifPresent(frozen -> replace(id, frozen));
                    return redacted.isPresent();
                }));
    }

    private void replace(UUID id, Frozen redacted) {
        owner.sql(
                        """
                        update publication.publication set snapshot = ?, redacted_sha256 = ? where id = ?
                        """)
                .params(redacted.json(), redacted.sha256(), id)
                .update();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("sha256"),
                row.getBytes("snapshot"));
    }
}
