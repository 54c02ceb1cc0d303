package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.Register;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations, their profile, people, documents and keys over REST. */
@HouseUnderTest
class OrganisationsTest {
    private static final String BOUNDARY = "assay-boundary";
    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private final Register register;
    private final org.assay.account.Actors actors;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String path;

    OrganisationsTest(
            CareHomes homes,
            ApiClients clients,
            People people,
            Register register,
            org.assay.account.Actors actors) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
        this.register = register;
        this.actors = actors;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Harbour View");
        gwen = clients.of(home.administrator());
        path = "/organisations/" + home.id();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.reset();
    }

    @Test
    void listsOwnOrganisationsAndLooksOthersUp() {
        var own = gwen.get("/organisations").hasStatus(200);
        assertThat(own.size("/items")).isEqualTo(1);
        assertThat(own.text("/items/0/role")).isEqualTo("administrator");
        var other = register.organisation("Fox House");
        var found = gwen.get("/organisations?code=" + other.code()).hasStatus(200);
        assertThat(found.text("/items/0/name")).isEqualTo("Fox House");
        assertThat(gwen.get("/organisations?code=nothing").hasStatus(200).size("/items")).isZero();
        gwen.get("/organisations/" + other.id()).isProblem(404);
        gwen.get(path).hasStatus(200);
    }

    @Test
    void changesTheProfileWithItsVersion() {
        var read = gwen.get(path + "/profile").hasStatus(200);
        String change = "{\"answers\": {\"nhsmail\": \"yes\"}}";
        gwen.put(path + "/profile", change).isProblem(428);
        var saved =
                gwen.with("If-Match", read.header("ETag"))
                        .put(path + "/profile", change)
                        .hasStatus(200);
        assertThat(saved.text("/answers/nhsmail")).isEqualTo("yes");
        assertThat(saved.at("/submitted").booleanValue()).isTrue();
        var stale =
                gwen.with("If-Match", read.header("ETag"))
                        .put(path + "/profile", "{\"answers\": {\"nhsmail\": \"no\"}}")
                        .isProblem(412);
        assertThat(stale.text("/theirs/answers/nhsmail")).isEqualTo("yes");
        gwen.with("If-Match", saved.header("ETag"))
                .put(path + "/profile", "{\"answers\": {\"nhsmail\": \"perhaps\"}}")
                .isProblem(422)
                .pointsAt("/answers/nhsmail");
        gwen.post(path + "/profile/submission").hasStatus(200);
        clients.of(Role.MEMBER, home.id()).put(path + "/profile", change).isProblem(403);
    }

    @Test
    void severalOptionsAreAList() {
        var service = register.organisation("Fenbridge Youth Service");
        var somebody = clients.of(Role.ADMINISTRATOR, service.id());
        String profile = "/organisations/" + service.id() + "/profile";
        var saved =
                somebody.put(
                                profile,
                                """
                                {"type": "youth-service", "answers": {"areas": ["peterborough", "cambridgeshire"]}}
                                """)
                        .hasStatus(200);
        assertThat(saved.at("/answers/areas").toString())
                .isEqualTo("[\"cambridgeshire\",\"peterborough\"]");
        var none =
                somebody.with("If-Match", saved.header("ETag"))
                        .put(profile, "{\"answers\": {\"areas\": []}}")
                        .hasStatus(200);
        assertThat(none.at("/answers/areas").toString()).isEqualTo("[]");
        assertThat(none.size("/missing")).isZero();
        somebody.with("If-Match", none.header("ETag"))
                .put(profile, "{\"answers\": {\"areas\": 7}}")
                .isProblem(422)
                .pointsAt("/answers/areas");
        somebody.post(profile + "/submission").hasStatus(200);
    }

    @Test
    void asksForAProfileBeforeAnAssessment() {
        var organisation = register.organisation("Oak Court");
        var somebody = clients.of(Role.ADMINISTRATOR, organisation.id());
        String fresh = "/organisations/" + organisation.id();
        somebody.post(
                        fresh + "/assessments",
                        "{\"framework\": \"dspt-social-care\", \"edition\": \"2019-20\"}")
                .isProblem(409);
        somebody.post(fresh + "/profile/submission").isProblem(422).pointsAt("/type");
        somebody.put(fresh + "/profile", "{\"type\": \"care-home\"}").hasStatus(200);
    }

    @Test
    void looksAfterPeople() {
        var member = people.with(Role.MEMBER, home.id());
        assertThat(gwen.get(path + "/people").hasStatus(200).size("/items")).isEqualTo(2);
        String one = path + "/people/" + member.id();
        assertThat(gwen.put(one + "/role", "{\"role\": \"auditor\"}").hasStatus(200).text("/role"))
                .isEqualTo("auditor");
        gwen.put(one + "/role", "{\"role\": \"operator\"}").isProblem(422).pointsAt("/role");
        gwen.delete(path + "/people/" + home.person().id()).isProblem(409);
        gwen.delete(one).hasStatus(204);
        gwen.delete(one).isProblem(404);
        gwen.post(one + "/acceptance", "{\"role\": \"member\"}").isProblem(404);
        clients.of(Role.MEMBER, home.id()).get(path + "/people").isProblem(403);
    }

    @Test
    void invitesAndTakesBack() {
        var sent =
                gwen.post(
                                path + "/invitations",
                                "{\"email\": \"new@care.example\", \"role\": \"member\"}")
                        .hasStatus(201);
        assertThat(gwen.get(path + "/invitations").hasStatus(200).size("/items")).isEqualTo(1);
        gwen.post(path + "/invitations", "{\"email\": \"nobody\", \"role\": \"member\"}")
                .isProblem(422)
                .pointsAt("/email");
        gwen.delete(path + "/invitations/" + sent.text("/id")).hasStatus(204);
        assertThat(gwen.get(path + "/invitations").size("/items")).isZero();
    }

    @Test
    void addsDocumentsOfEveryKind() {
        gwen.post(path + "/documents", "{\"link\": \"https://care.example/policy\"}")
                .hasStatus(201);
        gwen.post(path + "/documents", "{\"link\": \"https://care.example\", \"place\": \"loft\"}")
                .isProblem(422);
        gwen.post(path + "/documents", "{\"link\": \"javascript:alert(1)\"}")
                .isProblem(422)
                .pointsAt("/link");
        var file =
                gwen.upload(path + "/documents", "policy.txt", "We keep data safe.\n")
                        .hasStatus(201);
        assertThat(file.text("/fileName")).isEqualTo("policy.txt");
        String id = file.text("/id");
        var content = gwen.get("/documents/" + id + "/content").hasStatus(200);
        assertThat(content.body()).isEqualTo("We keep data safe.\n");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        var first = gwen.get(path + "/documents?limit=1").hasStatus(200);
        var second =
                gwen.get(path + "/documents?limit=1&after=" + first.text("/next")).hasStatus(200);
        assertThat(first.text("/items/0/id")).isEqualTo(id);
        assertThat(second.text("/items/0/kind")).isEqualTo("link");
        gwen.put("/documents/" + id + "/title", "{\"title\": \"Our policy\"}").hasStatus(200);
        gwen.delete("/documents/" + id).hasStatus(204);
        gwen.post("/documents/" + id + "/restoration").hasStatus(200);
        assertThat(gwen.get("/documents/" + id).hasStatus(200).text("/document/title"))
                .isEqualTo("Our policy");
        clients.of(homes.home("Elsewhere").administrator())
                .get("/documents/" + id + "/content")
                .isProblem(404);
    }

    @Test
    void refusesAFormWithoutItsFile() {
        gwen.send(
                        "POST",
                        path + "/documents",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"))
                .isProblem(400);
        gwen.upload(path + "/documents", "empty.txt", "").isProblem(422);
    }

    @Test
    void importsTheRegisterForTheOperatorOnly() {
        String code = OdsFile.freshCode();
        String file = OdsFile.row(code, "NEW HOUSE", "20080401", "", "A") + "\nwrong line\n";
        Actor operator = actors.of(people.operator("Olive").id(), null).orElseThrow();
        var report =
                clients.of(operator)
                        .upload("/organisations/imports", "ods.csv", file)
                        .hasStatus(200);
        assertThat(report.at("/added").intValue()).isEqualTo(1);
        assertThat(report.at("/wrongLines/0/line").intValue()).isEqualTo(2);
        gwen.upload("/organisations/imports", "ods.csv", file).isProblem(403);
        assertThat(gwen.get("/organisations?code=" + code).size("/items")).isEqualTo(1);
    }

    @Test
    void tellsWhoChangedWhat() {
        var all = gwen.get(path + "/history?limit=1").hasStatus(200);
        assertThat(all.text("/items/0/what")).isEqualTo("profile.submitted");
        assertThat(all.text("/items/0/person/name")).isEqualTo(home.administrator().name());
        var next = gwen.get(path + "/history?limit=1&after=" + all.text("/next")).hasStatus(200);
        assertThat(next.text("/items/0/what")).isEqualTo("profile.saved");
        assertThat(next.text("/items/0/after/type")).isEqualTo("care-home");
        assertThat(gwen.get(path + "/history?kind=document").size("/items")).isZero();
        assertThat(gwen.get(path + "/history?kind=profile").size("/items")).isEqualTo(3);
        gwen.get(path + "/history?after=nothing").isProblem(400).pointsAt("after");
        clients.of(Role.ADMINISTRATOR, people.organisation("Somewhere Else"))
                .get(path + "/history")
                .isProblem(404);
    }

    @Test
    void aKeyMakesNoKeysWhichCouldOutliveIt() {
        var narrow = clients.narrowed(home.administrator(), Right.VIEW, Right.OWN_ACCOUNT);
        narrow.post("/keys", "{\"name\": \"For ever\", \"rights\": [\"view\"]}").isProblem(405);
        assertThat(narrow.get("/keys").hasStatus(200).body()).doesNotContain("For ever");
    }

    @Test
    void takesNoKeyThatHasExpired() {
        ApiClient shortLived =
                clients.holding(
                        clients.key(home.administrator(), Set.of(Right.VIEW), Duration.ofHours(1)));
        shortLived.get(path + "/profile").hasStatus(200);
        TestClock.standAt(Instant.now().plus(Duration.ofHours(2)));
        shortLived.get(path + "/profile").isProblem(401);
    }

    @Test
    void leavesAnOrganisation() {
        var member = people.with(Role.MEMBER, home.id());
        var client = clients.of(people.actor(member, home.id()));
        assertThat(client.get("/memberships").hasStatus(200).size("/items")).isEqualTo(1);
        client.delete("/memberships/" + home.id()).hasStatus(204);
        client.get(path + "/profile").isProblem(404);
        gwen.delete("/memberships/" + home.id()).isProblem(409);
    }

    @Test
    void looksForDocumentsAndForThoseThatWereWithdrawn() {
        String fridges =
                gwen.post(path + "/documents", "{\"place\": \"Fridge door\"}")
                        .hasStatus(201)
                        .text("/id");
        gwen.post(path + "/documents", "{\"place\": \"Office\"}").hasStatus(201);
        var found = gwen.get(path + "/documents?text=FRIDGE").hasStatus(200);
        assertThat(found.size("/items")).isEqualTo(1);
        assertThat(found.text("/items/0/id")).isEqualTo(fridges);
        gwen.delete("/documents/" + fridges).hasStatus(204);
        assertThat(gwen.get(path + "/documents?text=fridge").size("/items")).isZero();
        var withdrawn = gwen.get(path + "/documents?withdrawn=true").hasStatus(200);
        assertThat(withdrawn.size("/items")).isEqualTo(1);
        assertThat(withdrawn.text("/items/0/id")).isEqualTo(fridges);
        assertThat(withdrawn.text("/items/0/withdrawnAt")).isNotEmpty();
        gwen.get(path + "/documents?text=%00").hasStatus(200);
        gwen.get(path + "/documents?withdrawn=perhaps").isProblem(400).pointsAt("withdrawn");
    }
}
