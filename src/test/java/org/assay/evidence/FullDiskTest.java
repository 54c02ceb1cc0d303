package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** A disk without room for a document: as root a small file system, else one that is read only. */
@HouseUnderTest
class FullDiskTest extends DocumentsOfATest {
    FullDiskTest(
            Documents documents,
            JdbcDocuments rows,
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            People people) {
        super(documents, rows, history, events, transactions, people);
    }

    @Test
    void isToldInPlainWordsAndKeepsNoHalf() throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("store"));
        boolean root = System.getProperty("user.name").equals("root");
        if (root) run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString());
        try {
            Documents onIt = with(bytes -> Scan.CLEAN, DataSize.ofMegabytes(5));
            assertThat(kept()).isEmpty();
            if (!root) writable(disk.resolve("incoming"), "r-x------");
            assertThat(refused(upload(onIt, 2_000_000)))
                    .startsWith(
                            "This file could not be kept, because there is no room for documents")
                    .contains("Nothing of it was stored");
            assertThat(kept()).isEmpty();
            assertThat(as(gwen, () -> onIt.list(gwen, larkfield, DocumentSearch.all())).total())
                    .isZero();
            if (!root) writable(disk.resolve("incoming"), "rwx------");
            assertThat(added(upload(onIt, 2_000)).title()).isEqualTo("policy");
            assertThat(kept()).hasSize(1);
        } finally {
            if (root) run("umount", disk.toString());
        }
    }

    private Adding upload(Documents onIt, int size) {
        byte[] bytes = "We lock the door. ".repeat(size / 18).getBytes();
        return as(
                gwen, () -> onIt.upload(gwen, larkfield, "policy.txt", "", Samples.stream(bytes)));
    }

    private static void writable(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(code).as("%s", String.join(" ", command)).isZero();
    }
}
