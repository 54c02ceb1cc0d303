package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the signature to evidence on request, over REST. */
@HouseUnderTest
class HandingInTest {
    private static final String SIGNATURE =
            "{\"agreed\": true, \"fields\": {\"post_held\": \"Chair\", \"signed_on\": \"2030-05-01\"}}";

    private final Clubhouses clubs;
    private final ApiClients clients;
    private final People people;
    private final Documents documents;

    HandingInTest(Clubhouses clubs, ApiClients clients, People people, Documents documents) {
        this.clubs = clubs;
        this.clients = clients;
        this.people = people;
        this.documents = documents;
    }

    @BeforeEach
    void inTime() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void saysWhatIsMissingByEntry() {
        Club club = clubs.club("Rowing club", "upton");
        ApiClient chair = clients.of(club.signatory());
        assertThat(chair.get(signOff(club)).hasStatus(200).text("/missing/0/ref"))
                .isEqualTo("details/completed_by");
        chair.post(signOff(club), SIGNATURE)
                .isProblem(422)
                .pointsAt("/entries/details/completed_by");
        clients.of(club.administrator())
                .post(publications(club))
                .isProblem(422)
                .pointsAt("/entries/details/completed_by");
    }

    @Test
    void signsHandsInTakesBackAndHandsInAgain() {
        Club club = clubs.answered("Rowing club", "upton");
        ApiClient administrator = clients.of(club.administrator());
        ApiClient chair = clients.of(club.signatory());

        administrator.post(publications(club)).isProblem(422).pointsAt("/sign-off");
        chair.post(signOff(club), "{\"agreed\": false}")
                .isProblem(422)
                .pointsAt("/fields/post_held");
        administrator.post(signOff(club), SIGNATURE).isProblem(409);
        chair.post(signOff(club), SIGNATURE).hasStatus(200);
        administrator
                .post(publications(club), "{\"to\": [\"downton-board\"]}")
                .isProblem(422)
                .pointsAt("/to");
        var handedIn =
                administrator
                        .post(publications(club), "{\"to\": [\"upton-board\"]}")
                        .hasStatus(201);
        assertThat(handedIn.text("/handedInTo/0")).isEqualTo(clubs.board("upton-board").toString());
        administrator.post(publications(club)).isProblem(409);

        String back = "/publications/" + handedIn.text("/id") + "/withdrawal";
        administrator.post(back, "{}").isProblem(422).pointsAt("/reason");
        assertThat(
                        administrator
                                .post(back, "{\"reason\": \"A figure was wrong.\"}")
                                .hasStatus(200)
                                .text("/withdrawal/reason"))
                .isEqualTo("A figure was wrong.");
        chair.post(back, "{\"reason\": \"No\"}").isProblem(403);
        administrator.post(publications(club)).hasStatus(201);
    }

    @Test
    void aBoardReadsItsReturnsInParts() {
        Club one = clubs.signed("Weir club", "upton");
        Club other = clubs.signed("Weir club", "upton");
        clubs.handedIn(one);
        clubs.handedIn(other);
        ApiClient board = clients.of(clubs.officer("upton-board"));
        String list = "/organisations/" + clubs.board("upton-board") + "/returns?text=weir&limit=1";
        var first = board.get(list).hasStatus(200);
        var second = board.get(list + "&after=" + first.text("/next")).hasStatus(200);
        assertThat(List.of(first.text("/items/0/code"), second.text("/items/0/code")))
                .containsExactlyInAnyOrder(
                        one.home().organisation().code(), other.home().organisation().code());
    }

    @Test
    void namesWhoSignsAndSendsALink() {
        Club club = clubs.answered("Rowing club", "upton");
        ApiClient administrator = clients.of(club.administrator());
        administrator
                .put(
                        signOff(club) + "/signatory",
                        "{\"person\": \"%s\"}".formatted(UUID.randomUUID()))
                .isProblem(422)
                .pointsAt("/person");
        administrator
                .put(
                        signOff(club) + "/signatory",
                        "{\"person\": \"%s\"}".formatted(club.administrator().person()))
                .hasStatus(200);
        String email = "president-" + UUID.randomUUID() + "@club.example";
        administrator
                .post(
                        signOff(club) + "/link",
                        "{\"name\": \"Petra President\", \"email\": \"%s\"}".formatted(email))
                .hasStatus(202);
        assertThat(people.letters(email)).hasSize(1);
        administrator.post(signOff(club), SIGNATURE).hasStatus(200);
    }

    @Test
    void theBoardReadsTheReturnAndAsksAndTheClubSupplies() {
        Club club = clubs.signed("Rowing club", "upton");
        String publication = "/publications/" + clubs.handedIn(club).id();
        ApiClient board = clients.of(clubs.officer("upton-board"));
        ApiClient administrator = clients.of(club.administrator());

        assertThat(board.get(publication).hasStatus(200).text("/snapshot/signature/name"))
                .isEqualTo(club.signatory().name());
        clients.of(clubs.officer("downton-board")).get(publication).isProblem(404);
        clients.nobody().get(publication).isProblem(404);

        board.post(publication + "/requests", "{}").isProblem(422);
        var asked =
                board.post(
                                publication + "/requests",
                                "{\"ref\": \"1.1\", \"asked\": \"The list\", \"due\": \"2030-06-30\"}")
                        .hasStatus(201);
        String request = "/evidence-requests/" + asked.text("/id");
        String document = document(club);
        administrator
                .post(request + "/documents", "{\"document\": \"%s\"}".formatted(document))
                .hasStatus(200);
        board.get("/documents/" + document).hasStatus(200);
        administrator.post(request + "/end").isProblem(403);
        board.post(request + "/end", "{\"words\": \"Thank you.\"}").hasStatus(200);
        administrator
                .post(request + "/documents", "{\"document\": \"%s\"}".formatted(document))
                .isProblem(409);
        assertThat(
                        administrator
                                .get(publication + "/requests")
                                .hasStatus(200)
                                .text("/items/0/closing"))
                .isEqualTo("Thank you.");
    }

    private String document(Club club) {
        Actor actor = club.administrator();
        Adding added =
                Scope.of(actor)
                        .call(() -> documents.place(actor, club.id(), "The list", "On the door"));
        return ((Adding.Added) added).document().id().toString();
    }

    private static String signOff(Club club) {
        return "/assessments/" + club.assessment() + "/sign-off";
    }

    private static String publications(Club club) {
        return "/assessments/" + club.assessment() + "/publications";
    }
}
