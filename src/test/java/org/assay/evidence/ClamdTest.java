package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.assay.kernel.Nearby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ClamdTest {
    private static final Nearby NOBODY = Nearby.of("");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void tellsAVirusFromAnHonestFile() throws Exception {
        try (var real = RealClamd.in(folder)) {
            var clamd = new Clamd(real.address(), PATIENCE);
            assertThat(clamd.scan(() -> Samples.stream(Samples.EICAR))).isEqualTo(Scan.INFECTED);
            assertThat(clamd.scan(() -> Samples.stream(Samples.pdf("policy"))))
                    .isEqualTo(Scan.CLEAN);
            assertThat(clamd.scan(() -> Samples.stream(new byte[50_000_000])))
                    .isEqualTo(Scan.CLEAN);
            assertThat(clamd.scan(() -> Samples.stream(new byte[70_000_000])))
                    .as("larger than the scanner takes")
                    .isEqualTo(Scan.NOT_SCANNED);
            assertThat(clamd.answers()).as("it was the file, not the scanner").isTrue();
        }
    }

    @Test
    void givesUpOnAScannerThatNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var clamd = new Clamd(silent.getLocalSocketAddress(), Duration.ofMillis(300));
            long before = System.nanoTime();
            assertThat(clamd.scan(() -> Samples.stream(new byte[10_000_000])))
                    .isEqualTo(Scan.NOT_SCANNED);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
        }
    }

    /** What the README says of an upload while the scanner hangs. */
    @Test
    @Tag("full")
    void asItIsSetItGivesUpAfterTwentySeconds() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var settings =
                    new EvidenceSettings(
                            "127.0.0.1:" + silent.getLocalPort(),
                            new EvidenceSettings.Upload(DataSize.ofMegabytes(1)));
            VirusScanner scanner = new EvidenceConfiguration().virusScanner(settings, NOBODY);
            long before = System.nanoTime();
            assertThat(scanner.scan(() -> Samples.stream(new byte[10_000])))
                    .isEqualTo(Scan.NOT_SCANNED);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(25));
        }
    }

    @Test
    void goesOnWithoutAScannerThatIsAway() {
        for (SocketAddress nobody :
                new SocketAddress[] {
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                    new InetSocketAddress("no-such-host.invalid", 3310),
                    UnixDomainSocketAddress.of(folder.resolve("nobody"))
                }) {
            assertThat(new Clamd(nobody, PATIENCE).scan(() -> Samples.stream(Samples.EICAR)))
                    .as("%s", nobody)
                    .isEqualTo(Scan.NOT_SCANNED);
            assertThat(new Clamd(nobody, PATIENCE).answers()).isFalse();
        }
    }

    @Test
    void readsBothKindsOfAddress() {
        assertThat(Clamd.address("/run/clamav/clamd.ctl", NOBODY))
                .isEqualTo(UnixDomainSocketAddress.of("/run/clamav/clamd.ctl"));
        assertThat(Clamd.address("127.0.0.1:3310", NOBODY))
                .isEqualTo(new InetSocketAddress("127.0.0.1", 3310));
        assertThatThrownBy(() -> Clamd.address("clamd", NOBODY))
                .hasMessageContaining("ASSAY_CLAMD is host:port");
    }

    /** Its protocol knows no encryption, so that of the network has to be there. */
    @Test
    void refusesOneThatIsReachedForAllToRead() {
        assertThatThrownBy(() -> Clamd.address("clamd.example:3310", NOBODY))
                .hasMessageStartingWith("ASSAY_CLAMD is on another machine");
        assertThat(Clamd.address("clamd.example:3310", Nearby.of("db.example clamd.example")))
                .isInstanceOf(InetSocketAddress.class);
    }
}
