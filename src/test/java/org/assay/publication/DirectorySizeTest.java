package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.OrganisationId;
import org.assay.publication.DirectorySearch.Order;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among 60,000 organisations nothing is found by reading all of them. */
@HouseUnderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectorySizeTest {
    private static final String FRAMEWORK = "crowd";
    private static final UUID RECIPIENT = UUID.fromString("4b43b0ae-e356-24cd-95b9-10189b3dc231");

    private final JdbcClient application;
    private final JdbcClient owner;

    DirectorySizeTest(JdbcClient application, @Qualifier("owner") JdbcClient owner) {
        this.application = application;
        this.owner = owner;
    }

    @BeforeAll
    void crowd() {
        owner.sql(
                        """
                        insert into publication.publication (id, organisation_id, assessment_id, number, token, framework,
                          edition, level, published_at, published_by, late, substance, sha256, snapshot, documents)
                        select md5('p' || n)::uuid, md5('o' || n)::uuid, md5('a' || n)::uuid, 1, 't', 'crowd', '2019-20',
                          'standards_met', timestamptz '2020-01-01' + n * interval '1 minute', md5('x')::uuid, false, 's',
                          encode(sha256('{}'), 'hex'), '{}', '{}'
                        from generate_series(1, 60000) n
                        """)
                .update();
        owner.sql(
                        """
                        insert into publication.directory (publication_id, organisation_id, recipient_id, code, name,
                          postcode, type, framework, edition, period_from, period_to, level, level_label, mark,
                          published_at, late, number, latest, latest_of_edition, standards, sha256)
                        select p.id, p.organisation_id, '4b43b0ae-e356-24cd-95b9-10189b3dc231'::uuid, 'K' || lpad(n::text, 6, '0'),
                          initcap(translate(md5('n' || n), '0123456789', 'ghijklmnop')) || ' House',
                          'PE' || n % 97 || ' ' || n % 9 || 'AB', case when n % 3 = 0 then 'gp' else 'care-home' end,
                          'crowd', '2019-20', '2019-04-01', '2020-03-31',
                          case when n % 5 = 0 then 'entry_level' else 'standards_met' end, 'Level', 'check',
                          p.published_at, false, 1, true, true,
                          (select jsonb_agg(jsonb_build_object('ref', s::text, 'title', 'Handling personal data',
                            'complete', 5, 'total', 6, 'done', false)) from generate_series(1, 10) s), p.sha256
                        from generate_series(1, 60000) n join publication.publication p on p.id = md5('p' || n)::uuid
                        """)
                .update();
        owner.sql("vacuum analyze publication.directory, publication.total").update();
    }

    @AfterAll
    void alone() {
        owner.sql("delete from publication.directory where framework = 'crowd'").update();
        owner.sql("delete from publication.publication where framework = 'crowd'").update();
        owner.sql("vacuum analyze publication.directory, publication.total").update();
    }

    static Stream<DirectorySearch> searches() {
        return Stream.of(
                DirectorySearch.ALL,
                of("", "", "", Order.NEWEST),
                of("house", "", "", Order.NAME),
                of("abcd", "", "", Order.NAME),
                of("lo", "", "", Order.NAME),
                of("K012", "", "", Order.NAME),
                of("PE12", "", "", Order.NAME),
                of("abcd", "gp", "entry_level", Order.NEWEST),
                of("", "gp", "", Order.NAME),
                of("", "gp", "entry_level", Order.NEWEST),
                new DirectorySearch("", FRAMEWORK, "", "", "2019-20", Order.NAME),
                new DirectorySearch("", FRAMEWORK, "", "", "2019-20", Order.NEWEST),
                new DirectorySearch("feed", FRAMEWORK, "", "", "2019-20", Order.NAME));
    }

    private static DirectorySearch of(String text, String type, String level, Order order) {
        return new DirectorySearch(text, "", type, level, "", order);
    }

    @ParameterizedTest
    @MethodSource("searches")
    void readsNoTableFromEndToEnd(DirectorySearch search) {
        var query = JdbcDirectoryQuery.of(search, null);
        // of totals there is a handful of rows, however many publish
        assertThat(plan(query.count(), query)).doesNotContain("Seq Scan on directory");
        assertThat(plan(query.page(), query)).doesNotContain("Seq Scan");
        assertThat(plan(query.stretch("d.*"), query)).doesNotContain("Seq Scan");
    }

    @Test
    void listsARecipientsReturnsFromTheSameIndexes() {
        var recipient = new OrganisationId(RECIPIENT);
        var query = JdbcDirectoryQuery.of(DirectorySearch.ALL, recipient);
        assertThat(plan(query.count(), query)).contains("Index Only Scan");
        // who receives what is a handful of rows here, which may well be read from end to end
        assertThat(plan(query.page(), query)).doesNotContain("Seq Scan on directory");
    }

    @Test
    void countsAllPublicationsFromAnIndex() {
        assertThat(
                        String.join(
                                "\n",
                                application
                                        .sql("explain select count(*) from publication.directory")
                                        .query(String.class)
                                        .list()))
                .doesNotContain("Seq Scan");
    }

    private String plan(String sql, JdbcDirectoryQuery query) {
        return String.join(
                "\n",
                application
                        .sql("explain " + sql)
                        .params(query.parameters())
                        .param("size", 20)
                        .param("skip", 40)
                        .params(query.behind(JdbcDirectoryQuery.Place.BEFORE_ALL))
                        .query(String.class)
                        .list());
    }
}
