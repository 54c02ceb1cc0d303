package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assay.publication.DirectorySearch.Order;
import org.assay.publication.Rows.Row;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many organisations are at which level is kept as they publish. */
@HouseUnderTest
class TotalsTest {
    private static final String KEPT =
            """
            select string_agg(concat_ws(' ', edition, type, level, n), ', ' order by edition, type, level)
            from (select edition, type, level, sum(n) as n from publication.total where framework = ?
              group by edition, type, level having sum(n) <> 0) t
            """;

    private final Directory directory;
    private final Rows rows;
    private final JdbcClient owner;
    private final String framework = "fw-" + UUID.randomUUID();

    TotalsTest(
            Directory directory, ApplicationContext house, @Qualifier("owner") JdbcClient owner) {
        this.directory = directory;
        this.rows = new Rows(house);
        this.owner = owner;
    }

    @Test
    void anOrganisationCountsOnceInAnEditionWithItsNewest() {
        Row early = Row.of("D0001", "Larkfield House", framework);
        rows.add(early.in("2018-19", 2018, "entry", "2018-11-08"));
        rows.add(early.in("2018-19", 2018, "met", "2019-03-14"));
        rows.add(early.in("2019-20", 2019, "entry", "2020-01-09"));
        rows.add(Row.of("D0002", "The Beeches", framework).as("gp", "entry"));

        assertThat(totals())
                .extracting(Total::edition, Total::type, Total::level, Total::organisations)
                .containsExactly(
                        tuple("2019-20", "care-home", "entry", 1L),
                        tuple("2019-20", "gp", "entry", 1L),
                        tuple("2018-19", "care-home", "met", 1L));
        assertThat(found("", "", "")).isEqualTo(2);
        assertThat(found("gp", "entry", "")).isEqualTo(1);
        assertThat(found("", "", "2018-19")).isEqualTo(1);
        assertThat(found("", "entry", "2018-19")).isZero();
        assertKept();
    }

    @Test
    void losesNobodyWhenManyPublishAtOnce() throws Exception {
        List<Row> all =
                IntStream.range(0, 20)
                        .mapToObj(n -> Row.of("M%04d".formatted(n), "Home " + n, framework))
                        .toList();
        var work = new ArrayList<Callable<Object>>();
        for (Row each : all) work.add(() -> rows.add(each.as("gp", "entry")));
        for (Row each : all) work.add(() -> rows.add(each.as("gp", "met")));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Object> each : threads.invokeAll(work)) each.get();
        }
        assertThat(found("", "", "")).isEqualTo(20);
        assertKept();
    }

    private List<Total> totals() {
        return directory.totals().stream()
                .filter(total -> total.framework().equals(framework))
                .toList();
    }

    private long found(String type, String level, String edition) {
        return directory
                .search(new DirectorySearch("", framework, type, level, edition, Order.NAME), 1)
                .total();
    }

    /** Counting anew gives the same. */
    private void assertKept() {
        String kept = kept();
        owner.sql("select publication.count_anew()").query(rows -> {});
        assertThat(kept()).isEqualTo(kept);
    }

    private String kept() {
        return owner.sql(KEPT).param(framework).query(String.class).single();
    }
}
