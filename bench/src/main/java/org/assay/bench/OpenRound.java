package org.assay.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A board's page of a round in which all have begun and nobody has handed in, as on a deadline's
 * last day; against counting in pgbench who has begun and who has answered.
 */
final class OpenRound {
    private static final String COUNTING =
            "select count(*), count(*) filter (where exists (select from assessment.entry e"
                    + " where e.assessment_id = a.id and e.value is not null and e.brought_from is null))"
                    + " from assessment.assessment a where a.framework = '" + Hundred.FRAMEWORK + "'";

    private OpenRound() {}

    /** What was handed in counts as taken back until the row ends. */
    static Row row(House house, Crowd crowd, Path work) throws Exception {
        house.database().execute(
                "drop schema if exists bench cascade",
                "create schema bench",
                "grant usage on schema bench to " + Database.APPLICATION,
                "create function bench.begun() returns table(begun bigint, answered bigint)"
                        + " language sql stable security definer as $$ " + COUNTING + " $$");
        takenBack(house, "now()");
        return new Row(
                "a board's page of a round in which %,d have begun and none has handed in".formatted(crowd.size()),
                "counting in pgbench who has begun and answered",
                1,
                Aim.time(3.0),
                Pages.of(house, List.of(Client.of(crowd.board(), crowd.round())), work),
                Pgbench.each(house.database(), List.of(List.of(new Statement("select * from bench.begun()", List.of()))), work),
                () -> {
                    takenBack(house, "null");
                    house.database().execute("drop schema bench cascade");
                });
    }

    private static void takenBack(House house, String at) throws Exception {
        house.database().execute(
                "set session_replication_role = replica; update reporting.result set withdrawn_at = " + at
                        + " where framework = '" + Hundred.FRAMEWORK + "'; set session_replication_role = origin",
                Crowd.FOLLOW,
                "vacuum analyze");
    }
}
