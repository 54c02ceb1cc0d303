package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.assessment.AssessmentId;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a publication leaves in the database, looked at from behind. */
@HouseUnderTest
class PublicationKeptTest {
    private final CareHomes homes;
    private final Publishing publishing;
    private final JdbcClient owner;
    private Home home;
    private AssessmentId assessment;

    PublicationKeptTest(
            CareHomes homes, Publishing publishing, @Qualifier("owner") JdbcClient owner) {
        this.homes = homes;
        this.publishing = publishing;
        this.owner = owner;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
    }

    private Publication publish() {
        PublishOutcome outcome =
                Scope.of(home.administrator())
                        .call(() -> publishing.publish(home.administrator(), assessment, "once"));
        return ((PublishOutcome.Done) outcome).publication();
    }

    @Test
    void saysInTheHistoryWhatWasPublished() {
        Publication published = publish();
        assertThat(
                        owner.sql(
                                        "select what, subject from trail.link where organisation_id = ? order by seq desc limit 1")
                                .param(home.id().value())
                                .query()
                                .singleRow())
                .containsEntry("what", "publication.published")
                .containsEntry("subject", "assessment/" + assessment + "/publication/1");
        assertThat(
                        owner.sql(
                                        "select after from trail.value where organisation_id = ? order by seq desc limit 1")
                                .param(home.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("Critical Standards Not Met, SHA-256 " + published.sha256());
    }

    @Test
    void cannotBeChangedByTheApplicationNorHoldBytesThatDoNotMatchTheirHash() {
        PublicationId id = publish().id();
        assertThatThrownBy(() ->
                        owner.sql("update publication.publication set snapshot = '{}' where id = ?")
                                .param(id.value())
                                .update())
                .hasMessageContaining("check constraint");
        assertThat(
                        owner.sql(
                                        """
                                        select privilege_type from information_schema.role_table_grants
                                        where grantee = 'assay_app' and table_schema = 'publication'
                                          and table_name = 'publication'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("SELECT", "INSERT");
    }
}
