package org.assay.bench;

import java.nio.file.Path;
import java.util.List;

/** The register's totals for everybody; against the same figures grouped from one row a return. */
final class RegisterTotals {
    private RegisterTotals() {}

    static Row row(House house, Crowd crowd, Path work) throws Exception {
        var grouping = new Statement(
                "select framework, edition, type, level, count(*) from publication.directory"
                        + " where latest_of_edition group by framework, edition, type, level",
                List.of());
        return new Row(
                "totals of the register over %,d organisations, signed out".formatted(crowd.size()),
                "the same grouped from one row a return in pgbench",
                1,
                Aim.time(1.0),
                Pages.of(house, List.of(new Client(Signed.out(house), List.of("/directory/totals"))), work),
                Pgbench.each(house.database(), List.of(List.of(grouping)), work),
                () -> {});
    }
}
