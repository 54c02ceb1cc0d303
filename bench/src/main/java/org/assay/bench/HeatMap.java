package org.assay.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A board's page of a round: where all stand, the heat map's first page, and the weakest statements
 * of all returns; against the ratings of each standard summed from one row a return.
 */
final class HeatMap {
    private HeatMap() {}

    static Row row(House house, Crowd crowd, Path work) throws Exception {
        house.database().execute(
                "drop schema if exists bench cascade",
                "create schema bench",
                "create table bench.summary as select r.publication_id, " + columns() + " from reporting.result r"
                        + " where r.framework = '" + Hundred.FRAMEWORK + "' and r.latest and r.withdrawn_at is null",
                "grant usage on schema bench to " + Database.APPLICATION,
                "grant select on bench.summary to " + Database.APPLICATION,
                "vacuum analyze bench.summary");
        String sums = names().map(name -> "sum(%s)".formatted(name)).collect(Collectors.joining(", "));
        var summing = new Statement("select count(*), " + sums + " from bench.summary", List.of());
        return new Row(
                "a board's heat map and totals over %,d returns of 100 requirements".formatted(crowd.size()),
                "sums of one row a return in pgbench",
                1,
                Aim.time(1.0),
                Pages.of(house, List.of(Client.of(crowd.board(), crowd.round())), work),
                Pgbench.each(house.database(), List.of(List.of(summing)), work),
                () -> house.database().execute("drop schema bench cascade"));
    }

    private static String columns() {
        return IntStream.range(0, Hundred.STANDARDS)
                .boxed()
                .flatMap(standard -> Hundred.RATINGS.stream()
                        .map(rating -> "coalesce((r.standards->%d->'byRating'->>'%s')::int, 0) as %s"
                                .formatted(standard, rating, name(standard, rating))))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> names() {
        return IntStream.range(0, Hundred.STANDARDS)
                .boxed()
                .flatMap(standard -> Hundred.RATINGS.stream().map(rating -> name(standard, rating)));
    }

    private static String name(int standard, String rating) {
        return "s%d_%s".formatted(standard + 1, rating);
    }
}
