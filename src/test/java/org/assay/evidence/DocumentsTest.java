package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

@HouseUnderTest
class DocumentsTest extends DocumentsOfATest {
    DocumentsTest(
            Documents documents,
            JdbcDocuments rows,
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            People people) {
        super(documents, rows, history, events, transactions, people);
    }

    @Test
    void keepsAFileAndTellsTheHistory() throws IOException {
        byte[] bytes = Samples.pdf("policy");
        Document added = added(upload(gwen, "Privacy policy.pdf", bytes));
        assertThat(added.title()).isEqualTo("Privacy policy");
        Document found = as(gwen, () -> documents.inUse(gwen, added.id()).document());
        assertThat(found).isEqualTo(added);
        assertThat(found.content())
                .isInstanceOfSatisfying(
                        Content.Upload.class,
                        upload -> {
                            assertThat(upload.mediaType()).isEqualTo("application/pdf");
                            assertThat(upload.scan()).isEqualTo(Scan.NOT_SCANNED);
                        });
        var opened = (Opening.Opened) as(auditor, () -> documents.open(auditor, added.id()));
        assertThat(opened.bytes().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(whatHappenedTo(added)).containsExactly("document.added");
    }

    @Test
    void keepsLinksAndPlaces() {
        Document link =
                added(
                        as(
                                gwen,
                                () ->
                                        documents.link(
                                                gwen,
                                                larkfield,
                                                "Our policy",
                                                " https://example.org/p?a=1#x ")));
        assertThat(link.content()).isEqualTo(new Content.Link("https://example.org/p?a=1#x"));
        Document place =
                added(
                        as(
                                gwen,
                                () ->
                                        documents.place(
                                                gwen,
                                                larkfield,
                                                "",
                                                "Office, blue cabinet, shelf 2")));
        assertThat(place.title()).isEqualTo("Office, blue cabinet, shelf 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org/",
                "https://",
                "https://user:secret@example.org/",
                "http://a b/",
                "https://example.org/\u0000",
                " java\tscript:alert(1)"
            })
    void refusesWhatIsNoWebLink(String link) {
        assertThat(refused(as(gwen, () -> documents.link(gwen, larkfield, "", link))))
                .contains("https://example.org/policy");
    }

    @Test
    void refusesLinksPlacesAndTitlesThatAreTooLong() {
        assertThat(
                        refused(
                                as(
                                        gwen,
                                        () ->
                                                documents.link(
                                                        gwen,
                                                        larkfield,
                                                        "",
                                                        "https://example.org/"
                                                                + "x".repeat(2000)))))
                .isEqualTo("The link is 2020 characters long. Shorten it to 2000 or fewer.");
        assertThat(refused(as(gwen, () -> documents.place(gwen, larkfield, "", "x".repeat(1001)))))
                .contains("1001");
        assertThat(
                        refused(
                                as(
                                        gwen,
                                        () ->
                                                documents.place(
                                                        gwen, larkfield, "x".repeat(201), "here"))))
                .contains("201");
        for (String nowhere : List.of("n/a", " N/A. ", "None", "not applicable"))
            assertThat(refused(as(gwen, () -> documents.place(gwen, larkfield, "Policy", nowhere))))
                    .endsWith("If there is none, leave this out");
        assertThat(refused(as(gwen, () -> documents.place(gwen, larkfield, "", "a\0b"))))
                .contains("cannot be kept");
    }

    @Test
    void keepsOneContentOnceButNeverShowsItToAnotherOrganisation() {
        byte[] bytes = Samples.pdf("shared " + UUID.randomUUID());
        Document ours = added(upload(gwen, "policy.pdf", bytes));
        Document theirs = added(upload(stranger, "policy.pdf", bytes));
        assertThat(((Content.Upload) ours.content()).sha256())
                .isEqualTo(((Content.Upload) theirs.content()).sha256());
        for (Runnable peeping :
                List.<Runnable>of(
                        () -> documents.inUse(stranger, ours.id()).document(),
                        () -> documents.open(stranger, ours.id()),
                        () -> documents.inUse(stranger, ours.id()),
                        () -> documents.rename(stranger, ours.id(), "x"),
                        () -> documents.withdraw(stranger, ours.id()),
                        () -> documents.list(stranger, larkfield, DocumentSearch.all()),
                        () -> documents.link(stranger, larkfield, "", "https://example.org/"))) {
            assertThatThrownBy(() -> Scope.of(stranger).run(peeping)).isInstanceOf(NotFound.class);
        }
        // and even past the check of rights, the database shows nothing
        assertThat(as(stranger, () -> documents.findAll(gwen, larkfield, List.of(ours.id()))))
                .isEmpty();
    }

    @Test
    void letsAnAuditorLookButNotTouch() {
        Document document = added(upload(gwen, "policy.pdf", Samples.pdf("x")));
        assertThat(as(auditor, () -> documents.inUse(auditor, document.id()).document()))
                .isNotNull();
        for (Runnable touching :
                List.<Runnable>of(
                        () -> documents.rename(auditor, document.id(), "x"),
                        () -> documents.withdraw(auditor, document.id()),
                        () -> documents.restore(auditor, document.id()),
                        () -> upload(auditor, "policy.pdf", Samples.pdf("x")))) {
            assertThatThrownBy(() -> Scope.of(auditor).run(touching))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void opensADocumentToWhomAnUpperRoomLetsIn() {
        Document document = added(upload(gwen, "policy.pdf", Samples.pdf("x")));
        Actor officer = people.actor(Role.RECIPIENT, people.organisation("Council"));
        String council = officer.chosen().toString();
        Reading reading =
                reading(
                        List.of(() -> "select where '%s'::uuid = any(:places)".formatted(council)),
                        List.of());
        assertThat(as(officer, () -> within(() -> reading.seen(officer, document.id()))))
                .isEqualTo(document);
        Actor other = people.actor(Role.RECIPIENT, people.organisation("Other council"));
        for (Actor each : List.of(stranger, other))
            assertThatThrownBy(() -> as(each, () -> reading.seen(each, document.id())))
                    .isInstanceOf(NotFound.class);
    }

    @Test
    void searchesAndSorts() {
        for (String name : List.of("Beta 100%.pdf", "alpha_1.pdf", "Gamma.pdf"))
            upload(gwen, name, Samples.pdf(name));
        as(gwen, () -> documents.place(gwen, larkfield, "Delta", "the ALPHA cupboard"));
        assertThat(titles("alpha", DocumentSearch.Sort.TITLE)).containsExactly("alpha_1", "Delta");
        assertThat(titles("", DocumentSearch.Sort.TITLE))
                .containsExactly("alpha_1", "Beta 100%", "Delta", "Gamma");
        assertThat(titles("", DocumentSearch.Sort.NEWEST)).startsWith("Delta", "Gamma");
        assertThat(titles("", DocumentSearch.Sort.OLDEST)).startsWith("Beta 100%", "alpha_1");
        assertThat(titles("0%", DocumentSearch.Sort.TITLE)).containsExactly("Beta 100%");
        assertThat(titles("_", DocumentSearch.Sort.TITLE)).containsExactly("alpha_1");
    }

    @Test
    void renamesWithdrawsAndPutsBack() {
        Document document = added(upload(gwen, "policy.pdf", Samples.pdf("x")));
        as(gwen, () -> documents.rename(gwen, document.id(), " Policy of 2020 "));
        assertThat(titles("", DocumentSearch.Sort.TITLE)).containsExactly("Policy of 2020");
        assertThat(as(gwen, () -> documents.rename(gwen, document.id(), "  ")))
                .isInstanceOf(Renaming.Refused.class);
        assertThat(as(gwen, () -> documents.withdraw(gwen, document.id())))
                .isInstanceOf(Withdrawal.Withdrawn.class);
        assertThat(titles("", DocumentSearch.Sort.TITLE)).isEmpty();
        as(gwen, () -> documents.restore(gwen, document.id()));
        assertThat(titles("", DocumentSearch.Sort.TITLE)).containsExactly("Policy of 2020");
        assertThat(whatHappenedTo(document))
                .containsExactly(
                        "document.restored",
                        "document.withdrawn",
                        "document.renamed",
                        "document.added");
    }

    @Test
    void keepsADocumentThatIsCitedAndSaysWhere() {
        Document document = added(upload(gwen, "policy.pdf", Samples.pdf("x")));
        var citation = new Citation("8.1.1 in the toolkit", "/assessments/1#item-8-1-1");
        Documents citing = with(bytes -> Scan.CLEAN, DataSize.ofMegabytes(1), List.of(asAnswer()));
        var transaction = new TransactionTemplate(transactions);
        Withdrawal outcome =
                Scope.of(gwen)
                        .call(() ->
                                transaction.execute(
                                        status -> citing.withdraw(gwen, document.id())));
        assertThat(outcome).isEqualTo(new Withdrawal.StillCited(List.of(citation)));
        assertThat(as(gwen, () -> documents.inUse(gwen, document.id()).document()).isWithdrawn())
                .isFalse();
    }

    /** A room that finds every document cited once. */
    private static CitationSource asAnswer() {
        return new CitationSource() {
            @Override
            public String query() {
                return "select json_build_object('ref', '8.1.1') where :document::uuid is not null";
            }

            @Override
            public Citation citation(JsonNode found) {
                return new Citation(
                        found.path("ref").stringValue() + " in the toolkit",
                        "/assessments/1#item-8-1-1");
            }
        };
    }
}
