package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Organisations;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a recipient reads over REST of what was published to it. */
@HouseUnderTest
class ReturnsTest {
    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private final Organisations organisations;
    private CareHomes.Home home;
    private ApiClient gwen;
    private ApiClient authority;
    private String assessment;
    private String returns;

    ReturnsTest(CareHomes homes, ApiClients clients, People people, Organisations organisations) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
        this.organisations = organisations;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Harbour View");
        gwen = clients.of(home.administrator());
        assessment = "/assessments/" + homes.begin(home);
        var recipient = organisations.authority("national-data-security").orElseThrow().id();
        authority = clients.of(Role.AUTHORITY, recipient);
        returns = "/organisations/" + recipient + "/returns";
    }

    @Test
    void listsAndReadsReturnsWhole() {
        String code = home.organisation().code();
        assertThat(authority.get(returns + "?text=" + code).hasStatus(200).size("/items")).isZero();
        gwen.post(assessment + "/publications?level=standards_met").isProblem(409);
        String published =
                gwen.post(assessment + "/publications?level=critical_standards_not_met")
                        .hasStatus(201)
                        .text("/id");
        var listed = authority.get(returns + "?text=" + code).hasStatus(200);
        assertThat(listed.size("/items")).isEqualTo(1);
        assertThat(listed.text("/items/0/publication")).isEqualTo(published);
        assertThat(listed.text("/items/0/name")).isEqualTo("Harbour View");
        assertThat(authority.get("/publications/" + published).size("/snapshot/standards"))
                .isEqualTo(10);
    }

    @Test
    void givesReturnsInParts() {
        for (String name : new String[] {"Anchor Rest", "Anchor Rise"}) {
            var each = homes.home(name);
            clients.of(each.administrator())
                    .post("/assessments/" + homes.begin(each) + "/publications")
                    .hasStatus(201);
        }
        var first = authority.get(returns + "?text=anchor&limit=1").hasStatus(200);
        var second =
                authority
                        .get(returns + "?text=anchor&limit=1&after=" + first.text("/next"))
                        .hasStatus(200);
        assertThat(first.text("/items/0/name")).isEqualTo("Anchor Rest");
        assertThat(second.text("/items/0/name")).isEqualTo("Anchor Rise");
        authority.get(returns + "?after=nothing").isProblem(400).pointsAt("after");
    }

    @Test
    void givesTheNewestFirstAsThePageDoes() {
        for (String name : new String[] {"Beacon Aft", "Beacon Bow", "Beacon Cove"}) {
            var each = homes.home(name);
            clients.of(each.administrator())
                    .post("/assessments/" + homes.begin(each) + "/publications")
                    .hasStatus(201);
        }
        for (String list : new String[] {returns, "/directory"}) {
            String newest = list + "?text=beacon&sort=newest";
            var first = authority.get(newest + "&limit=1").hasStatus(200);
            assertThat(first.text("/items/0/name")).isEqualTo("Beacon Cove");
            var rest = authority.get(newest + "&after=" + first.text("/next")).hasStatus(200);
            assertThat(rest.text("/items/0/name")).isEqualTo("Beacon Bow");
            assertThat(rest.text("/items/1/name")).isEqualTo("Beacon Aft");
            assertThat(rest.size("/items")).isEqualTo(2);
            assertThat(authority.get(list + "?text=beacon&sort=name").text("/items/0/name"))
                    .isEqualTo("Beacon Aft");
            assertThat(authority.get(list + ".csv?text=beacon&sort=newest").body().lines())
                    .element(1)
                    .asString()
                    .contains("Beacon Cove");
            authority.get(list + "?sort=oldest").isProblem(400).pointsAt("sort");
        }
    }

    @Test
    void givesReturnsAsCsv() {
        gwen.post(assessment + "/publications").hasStatus(201);
        String code = home.organisation().code();
        var csv = authority.get(returns + ".csv?text=" + code).hasStatus(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("returns.csv");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(csv.body()).startsWith("ODS code,").contains(code + ",Harbour View");
        NamedCsvRecord line =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().findFirst().orElseThrow();
        assertThat(line.getField("Profile: Do you use NHSmail?")).isEqualTo("No");
        assertThat(clients.nobody().get("/directory.csv?text=" + code).body())
                .contains(code)
                .doesNotContain("Profile");
    }

    @Test
    void keepsReturnsFromEverybodyElse() {
        for (String path : new String[] {returns, returns + ".csv"}) {
            gwen.get(path).isProblem(404);
            clients.nobody().get(path).isProblem(401);
        }
        var other = people.organisation("Another authority");
        var stranger = clients.of(Role.AUTHORITY, other);
        stranger.get(returns).isProblem(404);
        stranger.get(returns + ".csv").isProblem(404);
        assertThat(stranger.get("/organisations/" + other + "/returns").size("/items")).isZero();
    }

    @Test
    void opensTheDocumentsThatAReturnNames() {
        var notice =
                gwen.upload("/organisations/" + home.id() + "/documents", "notice.txt", "Privacy.")
                        .hasStatus(201);
        String document = "/documents/" + notice.text("/id");
        gwen.put(assessment + "/entries/1.3.2", "{\"value\": [\"" + notice.text("/id") + "\"]}")
                .hasStatus(200);
        authority.get(document + "/content").isProblem(404);
        gwen.post(assessment + "/publications").hasStatus(201);
        assertThat(authority.get(document + "/content").hasStatus(200).body())
                .isEqualTo("Privacy.");
        var read = authority.get(document).hasStatus(200);
        assertThat(read.text("/document/fileName")).isEqualTo("notice.txt");
        assertThat(read.size("/citedBy")).isZero();
        authority.put(document + "/title", "{\"title\": \"Ours\"}").isProblem(403);
        clients.narrowed(home.administrator(), Right.OWN_ACCOUNT).get(document).isProblem(404);
    }
}
