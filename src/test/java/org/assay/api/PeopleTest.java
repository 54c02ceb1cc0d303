package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.account.Colleagues;
import org.assay.kernel.Role;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who belongs to an organisation, and one's own account, over REST. */
@HouseUnderTest
class PeopleTest {
    private final CareHomes homes;
    private final ApiClients clients;
    private final People people;
    private CareHomes.Home home;
    private ApiClient gwen;
    private String path;

    PeopleTest(CareHomes homes, ApiClients clients, People people) {
        this.homes = homes;
        this.clients = clients;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Oak Court");
        gwen = clients.of(home.administrator());
        path = "/organisations/" + home.id() + "/people";
    }

    @Test
    void letsInWhoAsksToJoin() {
        People.Somebody asking = asking("Wanda");
        var listed = gwen.get(path).hasStatus(200);
        assertThat(listed.body()).contains(asking.id().toString(), "\"requested\"");
        gwen.post(one(asking) + "/acceptance", "{\"role\": \"king\"}")
                .isProblem(422)
                .pointsAt("/role");
        var accepted =
                gwen.post(one(asking) + "/acceptance", "{\"role\": \"auditor\"}").hasStatus(200);
        assertThat(accepted.text("/state")).isEqualTo("active");
        assertThat(accepted.text("/role")).isEqualTo("auditor");
        clients.of(people.actor(asking, home.id()))
                .get("/organisations/" + home.id() + "/profile")
                .hasStatus(200);
        assertThat(people.letters(asking.email()).getFirst().subject()).contains("Oak Court");
        gwen.post(one(asking) + "/acceptance", "{\"role\": \"auditor\"}").isProblem(404);
    }

    @Test
    void describesEveryRoleThatAnAdministratorGives() {
        var roles = Colleagues.ROLES.stream().map(Role::id).toList();
        var description = gwen.get("/openapi.json").hasStatus(200);
        for (String schema : new String[] {"RoleGiven", "InvitationGiven"})
            assertThat(
                            description
                                    .at("/components/schemas/" + schema + "/properties/role/enum")
                                    .valueStream()
                                    .map(JsonNode::stringValue))
                    .containsExactlyElementsOf(roles);
        assertThat(
                        gwen.post(one(asking("Wendy")) + "/acceptance", "{\"role\": \"king\"}")
                                .isProblem(422)
                                .text("/errors/0/message"))
                .isEqualTo("The role is one of: %s.".formatted(String.join(", ", roles)));
    }

    @Test
    void turnsDownWhoAsksToJoin() {
        People.Somebody asking = asking("Walter");
        gwen.post(one(asking) + "/refusal").hasStatus(204);
        assertThat(gwen.get(path).body()).doesNotContain(asking.id().toString());
        assertThat(people.letters(asking.email()).getFirst().subject()).contains("Oak Court");
        gwen.post(one(asking) + "/refusal").isProblem(404);
    }

    @Test
    void leavesRequestsToTheAdministrators() {
        People.Somebody asking = asking("Wilma");
        clients.of(Role.MEMBER, home.id())
                .post(one(asking) + "/acceptance", "{\"role\": \"member\"}")
                .isProblem(403);
        clients.of(homes.home("Elsewhere").administrator())
                .post(one(asking) + "/refusal")
                .isProblem(404);
    }

    @Test
    void changesOnesOwnName() {
        var before = gwen.get("/account").hasStatus(200);
        assertThat(before.text("/email")).isEqualTo(home.person().email());
        var after = gwen.put("/account", "{\"name\": \"Gwendolen Price\"}").hasStatus(200);
        assertThat(after.text("/name")).isEqualTo("Gwendolen Price");
        assertThat(gwen.get("/account").text("/name")).isEqualTo("Gwendolen Price");
        gwen.put("/account", "{\"name\": \" \"}").isProblem(422).pointsAt("/name");
        gwen.put("/account", "{\"email\": \"new@care.example\"}").isProblem(422);
        assertThat(gwen.get("/account").text("/email")).isEqualTo(home.person().email());
    }

    private String one(People.Somebody somebody) {
        return path + "/" + somebody.id();
    }

    /** Somebody who has an account and asks for a place by the pages. */
    private People.Somebody asking(String name) {
        People.Somebody asking = people.somebody(name);
        var browser = people.signIn(asking);
        browser.post(
                "/register",
                "name",
                name,
                "email",
                asking.email(),
                "code",
                home.organisation().code());
        browser.get(people.letters(asking.email()).getFirst().link()).press("Register");
        return asking;
    }
}
