package org.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final Instant NOW = Instant.parse("2020-03-04T16:10:00Z");
    private static final String HELLO =
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final byte[] BYTES = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        Store store = store();
        try (var incoming = store.receive(new ByteArrayInputStream(BYTES), 100)) {
            assertThat(incoming.sha256()).isEqualTo(HELLO);
            assertThat(incoming.size()).isEqualTo(5);
            incoming.keep();
        }
        assertThat(store.open(HELLO).getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(files()).containsExactly("2c/f2/" + HELLO);
        assertThat(store.contents()).containsExactly(HELLO);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve(files().getFirst()))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsOneContentOnce() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (var incoming = store().receive(new ByteArrayInputStream(BYTES), 100)) {
                incoming.keep();
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatWasNotKept() throws IOException {
        store().receive(new ByteArrayInputStream(BYTES), 100).close();
        assertThat(files()).isEmpty();
    }

    @Test
    void stopsReadingPastTheLimit() throws IOException {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
        try (var incoming = store().receive(endless, 1_000_000)) {
            assertThat(incoming.tooLarge()).isTrue();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void takesExactlyTheLimit() throws IOException {
        try (var incoming =
                store().receive(new ByteArrayInputStream(new byte[1_000_000]), 1_000_000)) {
            assertThat(incoming.tooLarge()).isFalse();
        }
    }

    @Test
    void leavesNothingWhenTheSenderBreaksOff() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        var half = new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), broken);
        assertThatThrownBy(() -> store().receive(half, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void clearsAwayWhatACrashLeftADayAgo() throws IOException {
        store();
        Path old = Files.createFile(folder.resolve("incoming/upload1"));
        Path fresh = Files.createFile(folder.resolve("incoming/upload2"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(100_000)));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minusSeconds(60)));
        store();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void opensNothingButHashes() {
        assertThatThrownBy(() -> store().open("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Store store() {
        return FolderStore.in(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
