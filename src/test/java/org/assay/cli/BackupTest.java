package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assay.account.Actors;
import org.assay.account.Arrival;
import org.assay.account.Arrival.Arrived;
import org.assay.account.Arrival.Typing;
import org.assay.account.Provision;
import org.assay.evidence.Adding;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Opening;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisations;
import org.assay.store.S3Server;
import org.assay.support.OdsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is worth what can be put back from it. */
class BackupTest {
    private static final byte[] LETTER = "Dear Sir or Madam\n".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");

    @Test
    void bringsEverythingBackIntoAnEmptyPlace() throws IOException {
        var first = new Console(folder.resolve("first"));
        DocumentId document = fill(first);
        Path file = folder.resolve("assay.zip");
        assertThat(first.run("backup", file.toString())).as(first.err()).isZero();
        assertThat(first.out()).contains("1 documents");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(first.run("backup", file.toString())).isEqualTo(2);
        assertThat(first.err()).contains("is there already");

        var damaged = new Console(folder.resolve("damaged"));
        assertThat(damaged.run("restore", damage(file).toString())).isEqualTo(1);
        assertThat(damaged.err()).contains("The backup is damaged: its part documents/");
        assertThat(damaged.run("restore", file.toString())).as(damaged.err()).isZero();

        assertThat(damaged.out()).contains("rows: whole");
        byte[] letter = damaged.inside(house -> read(house, document));
        assertThat(letter).isEqualTo(LETTER);
        assertThat(first.run("restore", file.toString())).isEqualTo(1);
        assertThat(first.err())
                .startsWith("There is an installation here already.")
                .hasLineCount(1);
    }

    @Test
    void movesDocumentsFromAFolderIntoAnObjectStoreAndBack() throws Exception {
        var first = new Console(folder.resolve("first"));
        DocumentId document = fill(first);
        Path file = folder.resolve("folder.zip");
        assertThat(first.run("backup", file.toString())).as(first.err()).isZero();
        try (var server = S3Server.in(folder)) {
            var second = new Console(folder.resolve("second"), server.settings());
            assertThat(second.run("restore", file.toString())).as(second.err()).isZero();
            assertThat(second.out()).contains("1 documents");
            assertThat(second.<byte[]>inside(house -> read(house, document))).isEqualTo(LETTER);
            Path again = folder.resolve("objects.zip");
            assertThat(second.run("backup", again.toString())).as(second.err()).isZero();
            var third = new Console(folder.resolve("third"));
            assertThat(third.run("restore", again.toString())).as(third.err()).isZero();
            assertThat(third.<byte[]>inside(house -> read(house, document))).isEqualTo(LETTER);

            var full = new Console(folder.resolve("fourth"), server.settings());
            assertThat(full.run("restore", file.toString())).isEqualTo(1);
            assertThat(full.err()).startsWith("There is an installation here already.");
        }
    }

    @Test
    void takesOnlyWhatIsABackup() throws IOException {
        var console = new Console(folder.resolve("none"));
        assertThat(console.run("restore", folder.resolve("nothing.zip").toString())).isEqualTo(2);
        assertThat(console.run("backup", folder.resolve("no/such/folder.zip").toString()))
                .isEqualTo(2);
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
    }

    private DocumentId fill(Console console) throws IOException {
        Path register = folder.resolve("register.csv");
        Files.writeString(
                register, OdsFile.row("ZY001", "BACKUP HOUSE", "20080401", "", "A") + "\n");
        assertThat(console.run("organisations", "import", register.toString())).isZero();
        assertThat(
                        console.run(
                                "person",
                                "add",
                                "--email",
                                "a@backup.example",
                                "--name",
                                "Ann Other",
                                "--organisation",
                                "ZY001",
                                "--role",
                                "administrator"))
                .isZero();
        return console.inside(BackupTest::addLetter);
    }

    private static DocumentId addLetter(House house) {
        Actor actor = administrator(house);
        var documents = house.room(Documents.class);
        Adding added =
                Scope.of(actor)
                        .call(() ->
                                documents.upload(
                                        actor,
                                        actor.chosen(),
                                        "letter.txt",
                                        "A letter",
                                        new ByteArrayInputStream(LETTER)));
        return ((Adding.Added) added).document().id();
    }

    /** Follows a fresh link; the person is the same in the place that was brought back. */
    private static Actor administrator(House house) {
        var provision = house.room(Provision.class);
        var place = house.room(Organisations.class).byCode("ZY001").orElseThrow();
        var added =
                (Provision.Added)
                        provision.person("a@backup.example", "Ann Other", null, Role.MEMBER, false);
        String path = URI.create(added.link()).getPath();
        Arrived arrived =
                (Arrived)
                        house.room(Arrival.class)
                                .arrive(
                                        "/password/",
                                        path.substring("/password/".length()),
                                        new Typing("", "", "a lamp in the orchard"));
        return house.room(Actors.class)
                .of(Objects.requireNonNull(arrived.visit()).person(), place.id())
                .orElseThrow();
    }

    private static byte[] read(House house, DocumentId document) {
        Actor actor = administrator(house);
        var documents = house.room(Documents.class);
        var opened = (Opening.Opened) Scope.of(actor).call(() -> documents.open(actor, document));
        try (var bytes = opened.bytes().getInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file, with one document changed. */
    private Path damage(Path file) throws IOException {
        Path copy = folder.resolve("damaged.zip");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().startsWith("documents/")) bytes[0]++;
                to.write(bytes);
            }
        }
        return copy;
    }
}
