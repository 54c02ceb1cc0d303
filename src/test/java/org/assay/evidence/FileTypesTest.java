package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {
    private final FileTypes types = new FileTypes();

    @Test
    void readsTheTypeFromTheContent() {
        assertThat(typeOf("policy.pdf", Samples.pdf("policy"))).isEqualTo("application/pdf");
        assertThat(typeOf("no ending", Samples.pdf("policy"))).isEqualTo("application/pdf");
        assertThat(typeOf("PHOTO.JPG", Samples.picture("jpg"))).isEqualTo("image/jpeg");
        assertThat(typeOf("photo.png", Samples.picture("png"))).isEqualTo("image/png");
        assertThat(typeOf("notes.txt", Samples.text("Seen on Monday"))).isEqualTo("text/plain");
        assertThat(typeOf("bundle.zip", Samples.zip("a.txt", Samples.text("a"))))
                .isEqualTo("application/zip");
    }

    @Test
    void letsTheNameRefineWhatTheContentAllows() {
        assertThat(typeOf("staff.csv", Samples.text("name,role\nGwen,carer\n")))
                .isEqualTo("text/csv");
        assertThat(
                        typeOf(
                                "minutes.docx",
                                Samples.zip("[Content_Types].xml", Samples.text("<Types/>"))))
                .isEqualTo(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void takesTextThatBeginsLikeALetterForText() {
        assertThat(typeOf("note.txt", Samples.text("From: Gwen\nTo: Tom\nSubject: Locks\n\nDone.")))
                .isNotEmpty();
    }

    @Test
    void refusesWhatSaysItIsAPdfAndIsNot() {
        assertThat(refusal("policy.pdf", Samples.text("just words")))
                .startsWith("This says it is a PDF, but it is not: its content is plain text.");
        assertThat(refusal("policy.pdf", noise()))
                .startsWith("This says it is a PDF, but it is not.");
        assertThat(
                        refusal(
                                "policy.pdf",
                                Samples.text("<!doctype html><html><script>alert(1)</script>")))
                .contains("a web page");
    }

    @Test
    void refusesWhatIsAnotherKindThanItSays() {
        assertThat(refusal("photo.jpg", Samples.picture("png"))).contains("a picture (PNG)");
        assertThat(refusal("photo.png", noise())).startsWith("This says it is a .PNG file");
        assertThat(refusal("plan.docx", Samples.pdf("plan"))).contains("its content is a PDF");
        assertThat(refusal("plan.xlsx", noise())).contains("but it is not");
        assertThat(refusal("notes.txt", Samples.picture("png"))).contains("a picture (PNG)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.exe",
                "run.EXE",
                "RUN.bat",
                "run.cmd",
                "run.vbs",
                "run.js",
                "run.ps1",
                "run.sh",
                "run.msi",
                "run.jar",
                "run.scr",
                "run.hta",
                "run.lnk",
                "run.exe "
            })
    void refusesProgramsByTheirName(String name) {
        assertThat(refusal(name, Samples.text("words")))
                .startsWith("This is a program or a script");
    }

    @Test
    void refusesProgramsByTheirContentWhateverTheirName() {
        byte[] windows = Samples.text("MZ\u0090\0\u0003\0\0\0");
        byte[] linux = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0};
        for (String name : new String[] {"policy.pdf", "photo.jpg", "policy"}) {
            assertThat(refusal(name, windows)).as(name).startsWith("This is a program");
            assertThat(refusal(name, linux)).as(name).startsWith("This is a program");
            assertThat(refusal(name, Samples.text("#!/bin/sh\nrm -r /\n")))
                    .startsWith("This is a program");
        }
    }

    @Test
    void looksAtAZipBombFromOutsideOnly() {
        byte[] bomb = Samples.zip("zeros", new byte[100_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        long before = System.nanoTime();
        assertThat(typeOf("bomb.zip", bomb)).isEqualTo("application/zip");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private String typeOf(String name, byte[] bytes) {
        return switch (of(name, bytes)) {
            case FileType.Known(String type) -> type;
            case FileType.Refused(String message) ->
                    throw new AssertionError(name + ": " + message);
        };
    }

    private String refusal(String name, byte[] bytes) {
        return switch (of(name, bytes)) {
            case FileType.Known(String type) ->
                    throw new AssertionError(name + " was taken as " + type);
            case FileType.Refused(String message) -> message;
        };
    }

    private FileType of(String name, byte[] bytes) {
        try {
            return types.of(name, Samples.stream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
