package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.store.Incoming;
import org.assay.store.Store;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** What is taken in and what is not, with a real virus scanner. */
@HouseUnderTest
class UploadTest extends DocumentsOfATest {
    UploadTest(
            Documents documents,
            JdbcDocuments rows,
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            People people) {
        super(documents, rows, history, events, transactions, people);
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
        assertThat(as(gwen, () -> documents.inUse(gwen, document.id()).document()).title())
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
        againWith(everything(), new Knowing(sha256)).scan();
        assertThat(scanOf(as(gwen, () -> documents.inUse(gwen, document.id()).document())))
                .isEqualTo(Scan.INFECTED);
        assertThat(as(gwen, () -> documents.open(gwen, document.id())))
                .isInstanceOf(Opening.Infected.class);
        assertThat(whatHappenedTo(document)).containsExactly("document.scanned", "document.added");
    }

    @Test
    void aFileThatCannotBeJudgedDoesNotKeepTheOthersFromBeingScanned() {
        var away = with(bytes -> Scan.NOT_SCANNED, DataSize.ofMegabytes(1));
        var documents = new java.util.ArrayList<Document>();
        for (int i = 0; i < 3; i++) {
            byte[] bytes = ("note %d of %s".formatted(i, larkfield)).getBytes();
            documents.add(
                    added(
                            as(
                                    gwen,
                                    () ->
                                            away.upload(
                                                    gwen,
                                                    larkfield,
                                                    "note.txt",
                                                    "",
                                                    Samples.stream(bytes)))));
        }
        Map<String, Document> bySha256 = new TreeMap<>();
        documents.forEach(each -> bySha256.put(sha256(each), each));
        var inOrder = List.copyOf(bySha256.values());
        String huge = sha256(inOrder.get(0));
        String missing = sha256(inOrder.get(1));
        Store holed = new Holed(everything(), missing);
        againWith(holed, new Choosy(huge, true)).scan();
        assertThat(scanNow(inOrder.get(0))).isEqualTo(Scan.NOT_SCANNED);
        assertThat(scanNow(inOrder.get(1))).isEqualTo(Scan.NOT_SCANNED);
        assertThat(scanNow(inOrder.get(2))).isEqualTo(Scan.CLEAN);
    }

    @Test
    void aScannerThatIsAwayEndsTheRound() {
        var documents = with(bytes -> Scan.NOT_SCANNED, DataSize.ofMegabytes(1));
        for (int i = 0; i < 2; i++) {
            byte[] bytes = ("away %d of %s".formatted(i, larkfield)).getBytes();
            as(
                    gwen,
                    () -> documents.upload(gwen, larkfield, "note.txt", "", Samples.stream(bytes)));
        }
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        againWith(
                        everything(),
                        bytes -> {
                            asked.incrementAndGet();
                            return Scan.NOT_SCANNED;
                        })
                .scan();
        assertThat(asked).hasValue(1);
    }

    /** A scanner that finds one content infected. */
    private record Knowing(String infected) implements VirusScanner {
        @Override
        public Scan scan(Bytes bytes) {
            return infected.equals(hash(bytes)) ? Scan.INFECTED : Scan.CLEAN;
        }

        @Override
        public boolean answers() {
            return true;
        }
    }

    /** A scanner that does not judge one content, nor what is missing. */
    private record Choosy(String refused, boolean answers) implements VirusScanner {
        @Override
        public Scan scan(Bytes bytes) {
            String sha256 = hash(bytes);
            return sha256.isEmpty() || sha256.equals(refused) ? Scan.NOT_SCANNED : Scan.CLEAN;
        }
    }

    /** A store from which one content has gone. */
    private record Holed(Store store, String missing) implements Store {
        @Override
        public Incoming receive(java.io.InputStream bytes, long limit) throws IOException {
            return store.receive(bytes, limit);
        }

        @Override
        public List<String> contents() {
            return store.contents();
        }

        @Override
        public org.springframework.core.io.Resource open(String sha256) {
            if (sha256.equals(missing))
                throw new java.io.UncheckedIOException(new java.io.FileNotFoundException(sha256));
            return store.open(sha256);
        }
    }

    private Scan scanNow(Document document) {
        return scanOf(as(gwen, () -> documents.inUse(gwen, document.id()).document()));
    }

    private static String sha256(Document document) {
        return ((Content.Upload) document.content()).sha256();
    }
}
