package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens workbooks as people do, works their formulas out, and saves them. */
public final class LibreOffice {
    private LibreOffice() {}

    /** The workbooks as they are after LibreOffice has opened and saved them, in their order. */
    public static List<byte[]> saved(byte[]... workbooks) {
        try {
            Path folder = Files.createTempDirectory("libreoffice");
            var command =
                    new ArrayList<>(
                            List.of(
                                    "soffice",
                                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                    "--headless",
                                    "--convert-to",
                                    "xlsx:Calc MS Excel 2007 XML",
                                    "--outdir",
                                    folder.resolve("saved").toString()));
            for (int i = 0; i < workbooks.length; i++) {
                Path file = folder.resolve(i + ".xlsx");
                Files.write(file, workbooks[i]);
                command.add(file.toString());
            }
            Path said = folder.resolve("said");
            Process office =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            boolean ended = office.waitFor(180, TimeUnit.SECONDS);
            if (!ended) office.destroyForcibly();
            assertThat(ended).as("LibreOffice ends: " + Files.readString(said)).isTrue();
            var saved = new ArrayList<byte[]>();
            for (int i = 0; i < workbooks.length; i++)
                saved.add(Files.readAllBytes(folder.resolve("saved").resolve(i + ".xlsx")));
            return saved;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The test needs LibreOffice: apt-get install libreoffice-calc-nogui", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
