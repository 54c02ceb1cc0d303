package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assay.account.Actors;
import org.assay.framework.Editions;
import org.assay.framework.Publishing;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Boards;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Practices.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is inside a board's area begins its overlay and not the plain edition; nobody else does. */
@HouseUnderTest
class OverlayAreaTest {
    private static final String TYPE = "arms-length-body";

    private final Practices practices;
    private final Boards boards;
    private final People people;
    private final Actors actors;
    private final Commissioners commissioners;
    private final Editions editions;
    private final ApiClients clients;
    private final String framework = "areas-" + UUID.randomUUID().toString().substring(0, 8);
    private Boards.Board board;
    private Place group;
    private Place inside;
    private Place outside;

    OverlayAreaTest(
            Practices practices,
            Boards boards,
            People people,
            Actors actors,
            Commissioners commissioners,
            Editions editions,
            ApiClients clients) {
        this.practices = practices;
        this.boards = boards;
        this.people = people;
        this.actors = actors;
        this.commissioners = commissioners;
        this.editions = editions;
        this.clients = clients;
    }

    @BeforeEach
    void anEdition() {
        board = boards.board();
        group = practices.group("Larkfield CCG");
        inside = practices.place("Inside Body", TYPE);
        outside = practices.place("Outside Body", TYPE);
        commissions(group, inside);
        practices.speaks(board.key(), group.organisation());
        var published =
                Scope.pass("operator")
                        .call(() ->
                                editions.publish(
                                        "areas.yaml",
                                        """
                                        pack: 1
                                        framework: %s
                                        edition: "1"
                                        title: Plain %s
                                        short: Plain %s
                                        summary: A little.
                                        authority: far-authority
                                        period: { from: 2030-01-01, to: 2030-12-31 }
                                        respondents: [%s]
                                        visibility: summary
                                        standards:
                                          - ref: "1"
                                            title: All
                                            requirements:
                                              - ref: "1.1"
                                                title: It is safe
                                                items: [{ ref: "1.1.1", ask: Is it?, type: tick, mandatory: true }]
                                        levels: [{ id: told, label: Told, mark: check, needs: Nothing. }]
                                        """
                                                .formatted(framework, framework, framework, TYPE)));
        assertThat(published).isInstanceOf(Publishing.Published.class);
    }

    private void commissions(Place by, Place who) {
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Scope.of(operator)
                .run(() ->
                        commissioners.set(
                                operator, who.organisation().code(), by.organisation().code()));
    }

    private String laidOver() {
        return practices
                .overlay(
                        board.officer(),
                        """
                        pack: 1
                        base: %s/1
                        overlay: %s
                        title: Ours %s
                        short: Ours %s
                        for: { who: Bodies of Larkfield., commissioners: ["%s"] }
                        replace: { "1.1": { title: It is safe by the water } }
                        """
                                .formatted(
                                        framework,
                                        board.key(),
                                        framework,
                                        framework,
                                        group.organisation().code()))
                .edition();
    }

    @Test
    void offersTheOverlayInsideAndSaysWhy() {
        laidOver();
        var page = people.signIn(inside.person()).get("/assessments").hasStatus(200);
        page.says("Why you: Bodies of Larkfield.").says("Begin Ours " + framework);
        page.doesNotSay("Begin Plain " + framework);
        people.signIn(outside.person())
                .get("/assessments")
                .says("Begin Plain " + framework)
                .doesNotSay("Ours " + framework);
    }

    @Test
    void refusesThePlainEditionInsideAndTheOverlayOutside() {
        String overlay = laidOver();
        var plain = begin(inside, "1").isProblem(422);
        assertThat(plain.text("/errors/0/message")).contains(overlay);
        var theirs = begin(outside, overlay).isProblem(422);
        assertThat(theirs.text("/errors/0/message")).contains("Bodies of Larkfield.");
        begin(inside, overlay).hasStatus(201);
        begin(outside, "1").hasStatus(201);
    }

    @Test
    void refusesOnThePageToo() {
        String overlay = laidOver();
        var refused =
                people.signIn(inside.person())
                        .post("/assessments", "framework", framework, "edition", "1");
        refused.says("Begin Ours " + framework + " instead.");
        people.signIn(outside.person())
                .post("/assessments", "framework", framework, "edition", overlay)
                .says("It is for: Bodies of Larkfield.");
    }

    @Test
    void listsWhatAnOrganisationMayBegin() {
        String overlay = laidOver();
        var offers = client(inside).get(editionsOf(inside) + "?limit=200").hasStatus(200);
        assertThat(offers.body()).contains("Bodies of Larkfield.", overlay);
        assertThat(offers.body()).doesNotContain("\"Plain " + framework + "\"");
        assertThat(client(outside).get(editionsOf(outside) + "?limit=200").body())
                .contains("\"Plain " + framework + "\"")
                .doesNotContain(overlay);
        client(outside).get(editionsOf(inside)).isProblem(404);
    }

    @Test
    void whatWasBegunBeforeTheOverlayGoesOn() {
        String begun = begin(inside, "1").hasStatus(201).text("/id");
        laidOver();
        assertThat(begin(inside, "1").hasStatus(200).text("/id")).isEqualTo(begun);
        people.signIn(inside.person()).get("/assessments/" + begun).hasStatus(200);
    }

    @Test
    void whoMovesIntoTheAreaIsOfferedTheOverlay() {
        String overlay = laidOver();
        commissions(group, outside);
        begin(outside, "1").isProblem(422);
        begin(outside, overlay).hasStatus(201);
    }

    private ApiClient.Answered begin(Place place, String edition) {
        return client(place)
                .post(
                        "/organisations/" + place.id() + "/assessments",
                        "{\"framework\":\"%s\",\"edition\":\"%s\"}".formatted(framework, edition));
    }

    private ApiClient client(Place place) {
        return clients.of(Role.ADMINISTRATOR, place.id());
    }

    private static String editionsOf(Place place) {
        return "/organisations/" + place.id() + "/editions";
    }
}
