package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.assay.framework.Packs;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisations;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.HouseUnderTest;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frameworks and their packs over REST. */
@HouseUnderTest
class FrameworksTest {
    private final ApiClients clients;
    private final Organisations organisations;
    private final Register register;
    private final Practices practices;
    private ApiClient authority;

    FrameworksTest(
            ApiClients clients,
            Organisations organisations,
            Register register,
            Practices practices) {
        this.practices = practices;
        this.clients = clients;
        this.organisations = organisations;
        this.register = register;
    }

    @BeforeEach
    void begin() {
        String key = Packs.small().authority();
        OrganisationId id =
                Scope.pass("operator").call(() -> organisations.ensureAuthority(key)).id();
        authority = clients.of(Role.AUTHORITY, id);
    }

    @Test
    void publishesAPackOfItsOwnAuthorityForGood() {
        String framework = "published-" + UUID.randomUUID().toString().substring(0, 8);
        String pack = pack(framework);
        var published = publish(authority, pack).hasStatus(201);
        String place = "/frameworks/" + framework + "/editions/1";
        assertThat(published.header("Location")).isEqualTo("/api/v1" + place);
        assertThat(published.text("/framework")).isEqualTo(framework);

        var anybody = clients.nobody();
        assertThat(anybody.get(place).hasStatus(200).size("/standards")).isEqualTo(1);
        var file = anybody.get(place + ".yaml").hasStatus(200);
        assertThat(file.body()).isEqualTo(pack);
        assertThat(file.header("Content-Type")).startsWith("application/yaml");
        assertThat(file.header("ETag")).isEqualTo("\"" + published.text("/sha256") + "\"");

        publish(authority, pack.replace("Just enough", "Changed")).isProblem(409);
        assertThat(anybody.get(place + ".yaml").body()).isEqualTo(pack);
    }

    @Test
    void refusesThePackOfAnotherAuthority() {
        var stranger = clients.of(Role.AUTHORITY, register.organisation("Authority").id());
        publish(stranger, pack("theirs-over-rest")).isProblem(403);
        clients.nobody().get("/frameworks/theirs-over-rest/editions/1").isProblem(404);
    }

    @Test
    void listsWhatIsWrongWithAPack() {
        var refused = publish(authority, "framework: [\n").isProblem(422);
        assertThat(refused.at("/errors/0/line").intValue()).isPositive();
        var administrator = clients.of(Role.ADMINISTRATOR, register.organisation("Fox House").id());
        publish(administrator, "framework: x\n").isProblem(403);
    }

    @Test
    void listsAndReadsEditionsForEverybody() {
        var anybody = clients.nobody();
        assertThat(anybody.get("/frameworks").hasStatus(200).size("/items")).isGreaterThan(1);
        assertThat(
                        anybody.get("/frameworks/dspt-social-care/editions/2019-20")
                                .hasStatus(200)
                                .size("/standards"))
                .isEqualTo(10);
        assertThat(
                        anybody.get("/frameworks/dspt-social-care/editions/2019-20.yaml")
                                .hasStatus(200)
                                .body())
                .contains("framework: dspt-social-care");
        anybody.get("/frameworks/dspt-social-care/editions/1999").isProblem(404);
        anybody.get("/frameworks/dspt-social-care/editions/1999.yaml").isProblem(404);
    }

    @Test
    void aBoardPublishesWhatItLaysOverAnEditionAndNothingElse() {
        String key = "board-" + UUID.randomUUID().toString().substring(0, 8);
        OrganisationId id =
                Scope.pass("operator").call(() -> organisations.ensureAuthority(key)).id();
        var board = clients.of(Role.RECIPIENT, id);
        String overlay =
                """
                pack: 1
                base: %s/1
                overlay: %s
                title: Small, in our town
                authority: %s
                for: { who: Those in our town., commissioners: ["GROUP"] }
                """;
        var group = register.organisation("Our Group");
        String framework = "laid-over-" + UUID.randomUUID().toString().substring(0, 8);
        publish(authority, pack(framework)).hasStatus(201);
        publish(board, overlay.formatted(framework, "elsewhere", "elsewhere")).isProblem(403);
        publish(board, pack("a-boards-" + key).replaceFirst("authority: .*", "authority: " + key))
                .isProblem(403);
        String ours = overlay.formatted(framework, key, key).replace("GROUP", group.code());
        for (var refused : List.of(publish(board, ours), send(board, "/framework-checks", ours))) {
            assertThat(refused.isProblem(422).at("/errors/0/line").intValue()).isEqualTo(6);
            assertThat(refused.text("/errors/0/message"))
                    .startsWith(group.code() + " is not one of the groups");
        }
        practices.speaks(key, group);
        send(board, "/framework-checks", ours).hasStatus(200);
        var published = publish(board, ours).hasStatus(201);
        assertThat(published.text("/edition")).isEqualTo("1+" + key);
    }

    @Test
    void refusesTheNextEditionOfSomebodyElsesFramework() {
        String framework = "theirs-" + UUID.randomUUID().toString().substring(0, 8);
        String key = "authority-" + UUID.randomUUID().toString().substring(0, 8);
        OrganisationId id =
                Scope.pass("operator").call(() -> organisations.ensureAuthority(key)).id();
        publish(authority, pack(framework)).hasStatus(201);
        String next =
                pack(framework)
                        .replace("edition: \"1\"", "edition: \"2\"")
                        .replaceFirst("authority: .*", "authority: " + key);
        publish(clients.of(Role.AUTHORITY, id), next).isProblem(403);
        clients.nobody().get("/frameworks/" + framework + "/editions/2").isProblem(404);
    }

    @Test
    void checksAPackAndPublishesNothing() {
        String framework = "checked-" + UUID.randomUUID().toString().substring(0, 8);
        publish(authority, pack(framework)).hasStatus(201);
        String next =
                """
                pack: 1
                framework: %s
                edition: "2"
                base: "1"
                period: { from: 2020-04-01, to: 2021-03-31 }
                replace: { "1.1": { title: It is very safe } }
                """
                        .formatted(framework);
        var checked = send(authority, "/framework-checks", next).hasStatus(200);
        assertThat(checked.text("/reworded/0/now/title")).isEqualTo("It is very safe");
        assertThat(checked.text("/since")).isEqualTo("1");
        clients.nobody().get("/frameworks/" + framework + "/editions/2").isProblem(404);
        var wrong = send(authority, "/framework-checks", next.replace("replace", "replacee"));
        assertThat(wrong.isProblem(422).at("/errors/0/line").intValue()).isEqualTo(6);
        send(authority, "/framework-checks", pack(framework)).isProblem(409);
        var board = clients.of(Role.RECIPIENT, register.organisation("Board").id());
        send(board, "/framework-checks", next).isProblem(403);
    }

    @Test
    void saysWhatAnEditionChanges() {
        String editions = "/frameworks/gp-safeguarding/editions/";
        var changes = clients.nobody().get(editions + "2016/changes").hasStatus(200);
        assertThat(changes.text("/since")).isEqualTo("2014");
        assertThat(changes.text("/added/0/ref")).isEqualTo("5.13");
        assertThat(changes.text("/gone/0/ref")).isEqualTo("5.10");
        assertThat(changes.text("/reworded/0/now/ref")).isEqualTo("6.3");
        assertThat(clients.nobody().get(editions + "2014/changes").size("/added")).isZero();
    }

    @Test
    void listsTheTypesThatAnswer() {
        var types = clients.nobody().get("/organisation-types?limit=200").hasStatus(200);
        assertThat(types.size("/items")).isGreaterThanOrEqualTo(25);
        assertThat(types.body()).contains("\"care-home\"");
    }

    private static String pack(String framework) {
        return Packs.small()
                .yaml()
                .replace("framework: small", "framework: " + framework)
                .replace("[care-home, acute]", "[nhs-business-partner]")
                .replace("organisation.social_care", "organisation.type == 'nhs-business-partner'");
    }

    private static ApiClient.Answered publish(ApiClient client, String pack) {
        return send(client, "/frameworks", pack);
    }

    private static ApiClient.Answered send(ApiClient client, String path, String pack) {
        return client.send("POST", path, "application/yaml", BodyPublishers.ofString(pack));
    }
}
