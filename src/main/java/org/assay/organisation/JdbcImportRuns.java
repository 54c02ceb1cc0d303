package org.assay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports' rows. Each statement is a transaction of its own, so that others see how far an
 * import is.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class JdbcImportRuns {
    private static final String COLUMNS =
            "select id, file_name, state, started_at, touched_at, lines, report ";

    private final JdbcClient database;

    JdbcImportRuns(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String fileName, PersonId person, Instant now) {
        database.sql(
                        """
                        insert into organisation.import (id, file_name, state, started_at, started_by, touched_at)
                        values (:id, :name, 'running', :now, :person, :now)
                        """)
                .param("id", id)
                .param("name", fileName)
                .param("now", at(now))
                .param("person", person.value())
                .update();
    }

    void touch(UUID id, int lines, Instant now) {
        database.sql("update organisation.import set lines = ?, touched_at = ? where id = ?")
                .params(lines, at(now), id)
                .update();
    }

    void done(UUID id, ImportReport report, Instant now) {
        database.sql(
                        """
                        update organisation.import set state = 'done', lines = ?, report = cast(? as jsonb), touched_at = ?
                        where id = ?
                        """)
                .params(report.lines(), ReportJson.whole(report), at(now), id)
                .update();
    }

    void failed(UUID id, Instant now) {
        database.sql("update organisation.import set state = 'failed', touched_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    Optional<ImportRun> find(UUID id) {
        return database.sql(COLUMNS + "from organisation.import where id = ?")
                .param(id)
                .query(JdbcImportRuns::row)
                .optional();
    }

    List<ImportRun> latest(int most) {
        return database.sql(COLUMNS + "from organisation.import order by started_at desc limit ?")
                .param(most)
                .query(JdbcImportRuns::row)
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ImportRun row(ResultSet row, int number) throws SQLException {
        String report = row.getString("report");
        return new ImportRun(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                ImportRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getInt("lines"),
                report == null ? null : ReportJson.read(report));
    }
}
