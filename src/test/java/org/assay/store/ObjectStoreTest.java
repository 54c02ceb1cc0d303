package org.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a real server, in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectStoreTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);
    private static final String HASH =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir private static Path folder = Path.of("");
    private S3Server server;
    private S3Client client;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        server = S3Server.in(folder);
        client = server.client(S3Server.CREDENTIAL);
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void keepsBytesUnderTheirHashAndEachContentOnce() throws IOException {
        Store store = store("s3://papers/once");
        for (int i = 0; i < 3; i++) keep(store, HELLO);
        assertThat(store.contents()).containsExactly(HASH);
        assertThat(keys("once/")).containsExactly("once/2c/f2/" + HASH);
        var bytes = store.open(HASH);
        assertThat(bytes.getContentAsByteArray()).isEqualTo(HELLO);
        assertThat(bytes.contentLength()).isEqualTo(5);
        assertThat(bytes.exists()).isTrue();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void takesAsMuchAsAnUploadMayHave() throws IOException {
        Store store = store("s3://papers/large");
        byte[] large = new byte[50_000_000];
        keep(store, large);
        try (InputStream back = store.open(store.contents().getFirst()).getInputStream()) {
            assertThat(back.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void doesNotMixPrefixes() throws IOException {
        keep(store("s3://papers/here/"), HELLO);
        assertThat(store("s3://papers/there").contents()).isEmpty();
        assertThatThrownBy(() -> store("s3://papers/there").open(HASH))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("has lost the document " + HASH);
    }

    @Test
    void leavesNothingOfWhatWasNotKept() throws IOException {
        Store store = store("s3://papers/none");
        store.receive(new ByteArrayInputStream(HELLO), 100).close();
        try (Incoming tooMuch = store.receive(new ByteArrayInputStream(HELLO), 4)) {
            assertThat(tooMuch.tooLarge()).isTrue();
        }
        assertThat(store.contents()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void saysAtTheStartThatABucketIsNotThereOrNotOurs() {
        assertThatThrownBy(() -> store("s3://letters"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Documents cannot be kept in s3://letters/");
        var stranger = server.client("guessed");
        assertThatThrownBy(() -> ObjectStore.in(stranger, BucketAddress.of("s3://papers"), spool()))
                .hasMessageContaining("Documents cannot be kept in s3://papers/");
    }

    @Test
    void fallsSilentWithTheServerAndKeepsNothing() throws Exception {
        var other = S3Server.in(Files.createDirectory(folder.resolve("other")));
        Store store =
                ObjectStore.in(
                        other.client(S3Server.CREDENTIAL),
                        BucketAddress.of("s3://papers"),
                        spool());
        keep(store, HELLO);
        other.close();
        try (Incoming incoming = store.receive(new ByteArrayInputStream(new byte[9]), 100)) {
            assertThatThrownBy(incoming::keep)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The object store s3://papers/ did not do its work");
        }
        assertThatThrownBy(() -> store.open(HASH)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(store::contents).isInstanceOf(UncheckedIOException.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void opensNothingButHashes() {
        assertThatThrownBy(() -> store("s3://papers").open("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Store store(String address) {
        return ObjectStore.in(client, BucketAddress.of(address), spool());
    }

    private static Spool spool() {
        try {
            return Spool.in(folder.resolve("incoming"), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Store store, byte[] bytes) throws IOException {
        try (Incoming incoming = store.receive(new ByteArrayInputStream(bytes), 50_000_000)) {
            incoming.keep();
        }
    }

    private List<String> keys(String prefix) {
        return client
                .listObjectsV2(request -> request.bucket(S3Server.BUCKET).prefix(prefix))
                .contents()
                .stream()
                .map(each -> each.key())
                .toList();
    }

    private static List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("incoming"))) {
            return files.toList();
        }
    }
}
