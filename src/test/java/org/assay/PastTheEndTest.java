package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.account.Actors;
import org.assay.account.ApiKeys;
import org.assay.evidence.DocumentSearch;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.Scope;
import org.assay.mail.Outbox;
import org.assay.organisation.Organisations;
import org.assay.publication.Directory;
import org.assay.publication.DirectorySearch;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for a page past the end of a list sees its last page, and how long the list is. */
@HouseUnderTest
class PastTheEndTest {
    private static final int FAR = 1_000_000;

    private final CareHomes homes;
    private final People people;
    private final ApiClients clients;
    private final Actors actors;

    PastTheEndTest(CareHomes homes, People people, ApiClients clients, Actors actors) {
        this.homes = homes;
        this.people = people;
        this.clients = clients;
        this.actors = actors;
    }

    @Test
    void ofDocuments(@Autowired Documents documents) {
        var home = homes.home("Oak Court");
        Actor gwen = home.administrator();
        Scope.of(gwen)
                .run(() -> {
                    for (int n = 0; n < DocumentSearch.SIZE + 1; n++)
                        documents.place(gwen, home.id(), "Policy " + n, "The office");
                });
        var last = Scope.of(gwen).call(() -> documents.list(gwen, home.id(), documentsOn(FAR)));
        assertThat(last.total()).isEqualTo(DocumentSearch.SIZE + 1);
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.rows()).hasSize(1);
        var nothing =
                Scope.of(gwen)
                        .call(() ->
                                documents.list(
                                        gwen,
                                        home.id(),
                                        new DocumentSearch(
                                                "none", DocumentSearch.Sort.TITLE, false, FAR)));
        assertThat(nothing.total()).isZero();
        assertThat(nothing.number()).isEqualTo(1);
    }

    @Test
    void ofAHistory(@Autowired History history) {
        var home = homes.home("Oak Court");
        homes.begin(home);
        Actor gwen = home.administrator();
        var first = Scope.of(gwen).call(() -> history.history(gwen, home.id(), "", 1));
        var far = Scope.of(gwen).call(() -> history.history(gwen, home.id(), "", FAR));
        assertThat(first.total()).isPositive();
        assertThat(far).isEqualTo(first);
    }

    @Test
    void ofKeys(@Autowired ApiKeys keys) {
        clients.key(homes.home("Oak Court").administrator());
        Actor olive = operator();
        hasItsLastPage(Scope.of(olive).call(() -> keys.all(olive, FAR)));
    }

    @Test
    void ofLetters(@Autowired Outbox outbox) {
        people.visitor().post("/password/forgotten", "email", "nobody@care.example");
        Actor olive = operator();
        hasItsLastPage(Scope.of(olive).call(() -> outbox.list(olive, FAR)));
    }

    @Test
    void ofTheRegister(@Autowired Organisations organisations) {
        homes.home("Oak Court");
        hasItsLastPage(organisations.search("", FAR));
        hasItsLastPage(organisations.search("oak court", FAR));
        assertThat(organisations.search("nowhere at all", FAR).total()).isZero();
    }

    @Test
    void ofTheDirectory(@Autowired Directory listed) {
        var home = homes.home("Oak Court");
        clients.of(home.administrator())
                .post("/assessments/" + homes.begin(home) + "/publications")
                .hasStatus(201);
        hasItsLastPage(listed.search(DirectorySearch.ALL, FAR));
    }

    private static void hasItsLastPage(Listing<?> far) {
        assertThat(far.total()).isPositive();
        assertThat(far.number()).isEqualTo(far.pages());
        assertThat(far.rows()).hasSize((int) (far.total() - (far.pages() - 1L) * far.size()));
    }

    private static DocumentSearch documentsOn(int page) {
        return new DocumentSearch("", DocumentSearch.Sort.NEWEST, false, page);
    }

    private Actor operator() {
        return actors.of(people.operator("Olive").id(), null).orElseThrow();
    }
}
