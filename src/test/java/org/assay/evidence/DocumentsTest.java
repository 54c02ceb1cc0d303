package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@HouseUnderTest
class DocumentsTest {
    @TempDir Path folder;
    private final Documents documents;
    private final JdbcDocuments rows;
    private final History history;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private final OrganisationId larkfield;
    private final Actor gwen;
    private final Actor auditor;
    private final Actor stranger;

    DocumentsTest(
            Documents documents,
            JdbcDocuments rows,
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            People people) {
        this.documents = documents;
        this.rows = rows;
        this.history = history;
        this.events = events;
        this.transactions = transactions;
        this.larkfield = people.organisation("Larkfield House");
        this.gwen = people.actor(Role.MEMBER, larkfield);
        this.auditor = people.actor(Role.AUDITOR, larkfield);
        this.stranger = people.actor(Role.ADMINISTRATOR, people.organisation("Mill Lane Surgery"));
    }

    @Test
    void keepsAFileAndTellsTheHistory() throws IOException {
        byte[] bytes = Samples.pdf("policy");
        Document added = added(upload(gwen, "Privacy policy.pdf", bytes));
        assertThat(added.title()).isEqualTo("Privacy policy");
        Document found = as(gwen, () -> documents.find(gwen, added.id()));
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
        assertThat(refused(as(gwen, () -> documents.place(gwen, larkfield, "", "a\0b"))))
                .contains("cannot be kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"quoted\".pdf",
                "поліс 🙂.pdf",
                "policy\u202Efdp.pdf",
                "%2e%2e%2f.pdf",
                "'; drop table evidence.document; --.pdf",
                "<script>alert(1)</script>.pdf",
                "a\u0301.pdf"
            })
    void keepsNaughtyNamesUnchanged(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        Document document = added(upload(gwen, name, Samples.pdf("x")));
        assertThat(((Content.Upload) document.content()).fileName()).isEqualTo(last);
        assertThat(as(gwen, () -> documents.find(gwen, document.id())).title())
                .isEqualTo(last.substring(0, last.length() - 4));
    }

    @Test
    void cutsFoldersOffAName() {
        for (String name :
                List.of("../../etc/policy.pdf", "C:\\Users\\Gwen\\policy.pdf", "/policy.pdf")) {
            Document document = added(upload(gwen, name, Samples.pdf("x")));
            assertThat(((Content.Upload) document.content()).fileName()).isEqualTo("policy.pdf");
        }
    }

    @Test
    void refusesNamesThatCannotBeKept() {
        assertThat(refused(upload(gwen, "a\0.pdf", Samples.pdf("x")))).contains("cannot be kept");
        assertThat(refused(upload(gwen, "x".repeat(300) + ".pdf", Samples.pdf("x"))))
                .contains("304 characters");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refused(upload(gwen, "a.pdf", new byte[0]))).startsWith("This file is empty.");
    }

    @Test
    void refusesAFileOverTheLimitAndKeepsNothing() throws IOException {
        Documents small = with(bytes -> Scan.CLEAN, DataSize.ofKilobytes(10));
        Adding adding =
                as(
                        gwen,
                        () ->
                                small.upload(
                                        gwen,
                                        larkfield,
                                        "big.txt",
                                        "",
                                        Samples.stream(new byte[10_241])));
        assertThat(refused(adding))
                .isEqualTo(
                        "This file is larger than 10 KB. Make it smaller, or say where it is kept instead.");
        assertThat(kept()).isEmpty();
        assertThat(as(gwen, () -> documents.list(gwen, larkfield, DocumentSearch.all())).total())
                .isZero();
    }

    @Test
    void refusesAVirusWithoutTechnicalWordsAndKeepsNothing() throws Exception {
        try (var real = RealClamd.in(Files.createDirectory(folder.resolve("clamd")))) {
            Documents scanned =
                    with(
                            new Clamd(real.address(), Duration.ofSeconds(30)),
                            DataSize.ofMegabytes(1));
            Adding adding =
                    as(
                            gwen,
                            () ->
                                    scanned.upload(
                                            gwen,
                                            larkfield,
                                            "note.txt",
                                            "",
                                            Samples.stream(Samples.EICAR)));
            assertThat(refused(adding))
                    .contains("virus")
                    .doesNotContainIgnoringCase("eicar")
                    .doesNotContainIgnoringCase("clam");
            assertThat(kept()).isEmpty();
            Adding clean =
                    as(
                            gwen,
                            () ->
                                    scanned.upload(
                                            gwen,
                                            larkfield,
                                            "note.txt",
                                            "",
                                            Samples.stream(Samples.text("hello"))));
            assertThat(scanOf(added(clean))).isEqualTo(Scan.CLEAN);
        }
    }

    @Test
    void keepsAFileThatAHangingScannerDidNotJudgeAndScansItAgain() throws Exception {
        Document document;
        byte[] bytes = Samples.text("suspicious " + UUID.randomUUID());
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Documents hanging =
                    with(
                            new Clamd(silent.getLocalSocketAddress(), Duration.ofMillis(200)),
                            DataSize.ofMegabytes(1));
            document =
                    added(
                            as(
                                    gwen,
                                    () ->
                                            hanging.upload(
                                                    gwen,
                                                    larkfield,
                                                    "note.txt",
                                                    "",
                                                    Samples.stream(bytes))));
        }
        assertThat(scanOf(document)).isEqualTo(Scan.NOT_SCANNED);
        String sha256 = ((Content.Upload) document.content()).sha256();
        VirusScanner found =
                unscanned -> sha256.equals(hash(unscanned)) ? Scan.INFECTED : Scan.CLEAN;
        againWith(everything(), found).scan();
        assertThat(scanOf(as(gwen, () -> documents.find(gwen, document.id()))))
                .isEqualTo(Scan.INFECTED);
        assertThat(as(gwen, () -> documents.open(gwen, document.id())))
                .isInstanceOf(Opening.Infected.class);
        assertThat(whatHappenedTo(document)).containsExactly("document.scanned", "document.added");
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
                        () -> documents.find(stranger, ours.id()),
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
        assertThat(as(auditor, () -> documents.find(auditor, document.id()))).isNotNull();
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
        Reading reading =
                reading(
                        List.of((actor, id) -> actor.equals(stranger) && id.equals(document.id())),
                        List.of());
        assertThat(as(stranger, () -> reading.seen(stranger, document.id()))).isEqualTo(document);
        Actor other =
                new Actor(
                        stranger.person(),
                        "Other",
                        java.util.Map.of(),
                        null,
                        false,
                        Actor.EVERY_RIGHT);
        assertThatThrownBy(() -> as(other, () -> reading.seen(other, document.id())))
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
        Documents citing =
                with(
                        bytes -> Scan.CLEAN,
                        DataSize.ofMegabytes(1),
                        List.of(id -> List.of(citation)));
        var transaction = new TransactionTemplate(transactions);
        Withdrawal outcome =
                Scope.of(gwen)
                        .call(() ->
                                transaction.execute(
                                        status -> citing.withdraw(gwen, document.id())));
        assertThat(outcome).isEqualTo(new Withdrawal.StillCited(List.of(citation)));
        assertThat(as(gwen, () -> documents.find(gwen, document.id())).isWithdrawn()).isFalse();
    }

    private Documents with(VirusScanner scanner, DataSize limit) {
        return with(scanner, limit, List.of());
    }

    private Documents with(VirusScanner scanner, DataSize limit, List<CitationSource> sources) {
        var settings = new EvidenceSettings(folder, null, null, new EvidenceSettings.Upload(limit));
        var reception = new Reception(everything(), new FileTypes(), scanner, settings);
        return new Documents(
                rows,
                reception,
                reading(List.of(), sources),
                events,
                Clock.systemUTC(),
                transactions);
    }

    private Reading reading(List<DocumentAccess> accesses, List<CitationSource> sources) {
        return new Reading(
                rows,
                everything(),
                all(DocumentAccess.class, accesses),
                all(CitationSource.class, sources),
                transactions);
    }

    private ScanAgain againWith(Store store, VirusScanner scanner) {
        return new ScanAgain(rows, store, scanner, events, transactions);
    }

    private Store everything() {
        return FolderStore.in(folder.resolve("store"), Clock.systemUTC());
    }

    private static <T> ObjectProvider<T> all(Class<T> type, List<T> beans) {
        var factory = new StaticListableBeanFactory();
        for (int i = 0; i < beans.size(); i++) factory.addBean("bean" + i, beans.get(i));
        return factory.getBeanProvider(type);
    }

    private static String hash(VirusScanner.Bytes bytes) {
        try (var in = bytes.open()) {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (IOException
                | java.security.GeneralSecurityException
                | java.io.UncheckedIOException notInThisStore) {
            return "";
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("store"))) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    private Adding upload(Actor actor, String name, byte[] bytes) {
        return as(
                actor,
                () -> documents.upload(actor, actor.chosen(), name, "", Samples.stream(bytes)));
    }

    private List<String> titles(String text, DocumentSearch.Sort sort) {
        return as(
                        gwen,
                        () ->
                                documents.list(
                                        gwen, larkfield, new DocumentSearch(text, sort, false, 1)))
                .rows()
                .stream()
                .map(Document::title)
                .toList();
    }

    private List<String> whatHappenedTo(Document document) {
        return as(gwen, () -> history.history(gwen, larkfield, document.subject(), 1))
                .rows()
                .stream()
                .map(HistoryLine::what)
                .toList();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Scope.of(actor).call(work);
    }

    private static Scan scanOf(Document document) {
        return ((Content.Upload) document.content()).scan();
    }

    private static Document added(Adding adding) {
        assertThat(adding).isInstanceOf(Adding.Added.class);
        return ((Adding.Added) adding).document();
    }

    private static String refused(Adding adding) {
        assertThat(adding).isInstanceOf(Adding.Refused.class);
        return ((Adding.Refused) adding).problem().message();
    }
}
