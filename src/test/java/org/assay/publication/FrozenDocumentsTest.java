package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Recorded;
import org.assay.evidence.Adding;
import org.assay.evidence.Document;
import org.assay.evidence.Documents;
import org.assay.evidence.Opening;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class FrozenDocumentsTest {
    private final CareHomes homes;
    private final People people;
    private final Documents documents;
    private final Publishing publishing;
    private final JdbcClient owner;

    FrozenDocumentsTest(
            CareHomes homes,
            People people,
            Documents documents,
            Publishing publishing,
            @Qualifier("owner") JdbcClient owner) {
        this.homes = homes;
        this.people = people;
        this.documents = documents;
        this.publishing = publishing;
        this.owner = owner;
    }

    @Test
    void theRecipientOpensTheVeryDocumentThatAPublicationNamesAndNobodyElseDoes() {
        Home home = homes.home("Larkfield House");
        AssessmentId assessment = homes.begin(home);
        Document notice = upload(home, "privacy notice");
        Document other = upload(home, "not named anywhere");
        assertThat(homes.save(home.administrator(), assessment, "1.3.2", notice.id().toString(), 0))
                .isInstanceOf(Recorded.Saved.class);
        PublishOutcome outcome =
                Scope.of(home.administrator())
                        .call(() ->
                                publishing.publish(
                                        home.administrator(),
                                        assessment,
                                        UUID.randomUUID().toString()));
        Publication published = ((PublishOutcome.Done) outcome).publication();
        OrganisationId authority = published.recipient();
        assertThat(authority).isNotNull();
        if (authority == null) return;
        Actor recipient = people.actor(Role.AUTHORITY, authority);
        Actor member = people.actor(Role.MEMBER, authority);
        Actor stranger = homes.home("Strangers' Lodge").administrator();

        assertThat(open(recipient, notice)).isInstanceOf(Opening.Opened.class);
        assertThatThrownBy(() -> open(recipient, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(member, notice)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(stranger, notice)).isInstanceOf(NotFound.class);
        assertThat(readings(home)).containsExactly("document/" + notice.id());
    }

    @Test
    void nothingIsToldOfADocumentThatWasNotOpened() {
        Home home = homes.home("Larkfield House");
        AssessmentId assessment = homes.begin(home);
        Document notice = upload(home, "privacy notice");
        homes.save(home.administrator(), assessment, "1.3.2", notice.id().toString(), 0);
        Publication published =
                ((PublishOutcome.Done)
                                Scope.of(home.administrator())
                                        .call(() ->
                                                publishing.publish(
                                                        home.administrator(),
                                                        assessment,
                                                        UUID.randomUUID().toString())))
                        .publication();
        OrganisationId authority = Objects.requireNonNull(published.recipient());
        Actor recipient = people.actor(Role.AUTHORITY, authority);
        assertThat(Scope.of(recipient).call(() -> documents.organisationOf(recipient, notice.id())))
                .isEqualTo(home.id());
        people.signIn(Role.AUTHORITY, authority)
                .get("/documents/" + notice.id() + "/view")
                .hasStatus(404);
        assertThatThrownBy(() ->
                        Scope.of(recipient)
                                .call(() -> documents.open(recipient, notice.id(), authority)))
                .isInstanceOf(NotFound.class);
        assertThat(readings(home)).isEmpty();
    }

    /** What the home's history says that others opened. */
    private List<String> readings(Home home) {
        return owner.sql(
                        "select subject from trail.link where organisation_id = ? and what = 'document.read'")
                .param(home.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Document upload(Home home, String words) {
        var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        Adding added =
                Scope.of(home.administrator())
                        .call(() ->
                                documents.upload(
                                        home.administrator(), home.id(), "notice.txt", "", bytes));
        return ((Adding.Added) added).document();
    }

    private Opening open(Actor actor, Document document) {
        return Scope.of(actor).call(() -> documents.open(actor, document.id()));
    }
}
