package org.assay.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.UUID;
import org.assay.organisation.Organisation;
import org.assay.publication.Rows;
import org.assay.publication.Rows.Row;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@HouseUnderTest
class DirectoryPagesTest {
    private final People people;
    private final Register register;
    private final Rows rows;
    private final String framework = "fw-" + UUID.randomUUID();

    DirectoryPagesTest(People people, Register register, ApplicationContext house) {
        this.people = people;
        this.register = register;
        this.rows = new Rows(house);
    }

    private String address(String more) {
        return "/directory?framework=" + framework + more;
    }

    private Page open(String path) {
        return people.visitor().get(path);
    }

    @Test
    void showsWhatMatchesToAnybody() {
        rows.add(Row.of("ZZ01L", "Larkfield House", framework));
        rows.add(Row.of("ZZ44R", "Larkfield Road Surgery", framework).as("gp", "entry_level"));
        rows.add(Row.of("ZZ18B", "The Beeches", framework));

        Page page = open(address("&q=lark"));
        page.hasStatus(200).hasHeading("Public register").says("2 results match “lark”");
        page.hasLinkTo("/directory/ZZ01L").says("Care Home, PE29").doesNotSay("The Beeches");
        page.hasLinkTo("/directory.csv?q=lark&framework=" + framework);
        assertThat(page.value("q")).isEqualTo("lark");
        assertThat(open(address("&type=gp")).text()).contains("1 result matches", "ZZ44R");
        open(address("&level=entry_level")).says("Larkfield Road Surgery").doesNotSay("ZZ01L");
    }

    @Test
    void tellsHowManyAreAtWhichLevel() {
        rows.add(Row.of("ZZ01L", "Larkfield House", framework));
        rows.add(Row.of("ZZ44R", "Larkfield Road Surgery", framework).as("gp", "entry_level"));
        open("/directory/totals").hasStatus(200).hasHeading("Totals");
        open("/directory/totals?framework=nowhere").says("Nobody has published anything");
        Page page = open("/directory/totals?framework=" + framework);
        page.hasStatus(200).hasHeading("Totals").hasLinkTo("/directory/totals.csv");
        page.hasLinkTo("/directory?framework=" + framework + "&year=2019-20");
        page.says("2 organisations have published").says("1 (50%)");
        Page file = open("/directory/totals.csv");
        assertThat(file.body()).contains(framework + ",2019-20,Care Home,standards_met,1");
        Page rest = open("/api/v1/directory/totals?limit=200");
        assertThat(rest.body()).contains("\"framework\":\"%s\"".formatted(framework));
    }

    @Test
    void showsWhatIsTypedAsTextAndNothingElse() {
        Page page = open(address("&q=%3Cscript%3Ealert(1)%3C/script%3E"));
        page.hasStatus(200).says("0 results match “<script>alert(1)</script>”");
        assertThat(page.body()).doesNotContain("<script>alert");
        open(address("&q=%00")).hasStatus(200).says("Nothing that was published matches.");
        open(address("&page=-1&sort=sideways&year=never")).hasStatus(200);
        open(address("&page=x")).hasStatus(200);
        open(address("&page=1&page=2")).hasStatus(400);
        open(address("&page=99999999999")).hasStatus(200);
    }

    @Test
    void turnsPagesAndKeepsTheFilters() {
        for (int i = 0; i < 21; i++) {
            rows.add(Row.of("P%04d".formatted(i), "Home & Sons %02d".formatted(i), framework));
        }
        Page first = open(address("&q=home+%26"));
        first.says("Page 1 of 2");
        String next = first.document().select("a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/directory?q=home+%26&framework=" + framework + "&page=2");
        open(next).says("Home & Sons 20").says("Page 2 of 2");
    }

    @Test
    void handsOutTheSameRowsAsCsvAndJson() {
        rows.add(Row.of("ZZ01L", "=Larkfield House", framework));
        rows.add(Row.of("ZZ18B", "The Beeches", framework));

        Page csv = open("/directory.csv?framework=" + framework);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("register.csv");
        List<String> names =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream()
                        .map(row -> row.getField("Name"))
                        .toList();
        assertThat(names).containsExactly("'=Larkfield House", "The Beeches");

        Page json = open("/directory.json?framework=" + framework + "&q=beech");
        assertThat(json.header("Content-Type")).startsWith("application/json");
        var found = JsonMapper.shared().readTree(json.body());
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("code").stringValue()).isEqualTo("ZZ18B");
    }

    @Test
    void tellsAnOrganisationsWholeHistory() {
        Organisation organisation = register.organisation("Larkfield House");
        Row row =
                new Row(
                        organisation.id(),
                        organisation.code(),
                        organisation.name(),
                        "PE29 1AA",
                        "care-home",
                        framework,
                        "2018-19",
                        2018,
                        "Entry Level",
                        java.time.Instant.parse("2018-11-08T10:00:00Z"));
        rows.add(row);
        rows.add(row.in("2018-19", 2018, "Standards Met", "2019-03-14"));

        Page page = open("/directory/" + organisation.code());
        page.hasStatus(200).hasHeading("Larkfield House").says("2 publications");
        assertThat(page.document().select("h3").eachText())
                .containsExactly("Standards Met, 2018-19 (latest)", "Entry Level, 2018-19");
        open("/directory/" + organisation.code().toLowerCase(java.util.Locale.ROOT)).hasStatus(200);
    }

    @Test
    void knowsOrganisationsThatHaveNotPublishedAndNoOthers() {
        Organisation organisation = register.organisation("Quiet Home");
        open("/directory/" + organisation.code())
                .hasStatus(200)
                .says("has not published anything here");
        open("/directory/NOSUCH9").hasStatus(404);
        open("/directory/not%20a%20code").hasStatus(404);
        open("/directory/national-data-security").hasStatus(404);
    }

    @Test
    void staysWithinItsStatements() {
        rows.add(Row.of("ZZ01L", "Larkfield House", framework));
        CountedStatements.forget();
        open(address("&q=lark"));
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }
}
