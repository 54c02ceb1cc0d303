package org.assay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the installation into a file. */
@Command(
        name = "backup",
        description =
                "Copies the database as it stands at one moment, the documents, the keys and the sealed heads into"
                        + " one ZIP file, while the server goes on working. Keep the file secret: it holds"
                        + " everything.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the backup is made", "1:it could not be made", "2:wrong use"})
final class BackupCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE-or-FOLDER",
            description = "a file that is not there yet, or a folder for one named by the time")
    private Path target = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path absolute = target.toAbsolutePath();
        if (!Files.isDirectory(absolute) && Files.exists(absolute)) {
            throw new ParameterException(spec.commandLine(), target + " is there already.");
        }
        Path folder = absolute.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        try (House house = House.open()) {
            Backup.Made made = house.room(Backup.class).make(absolute);
            spec.commandLine()
                    .getOut()
                    .println(
                            "%s: %,d rows of %d tables, %,d documents, %,d bytes"
                                    .formatted(
                                            made.file(),
                                            made.rows(),
                                            made.tables(),
                                            made.documents(),
                                            made.bytes()));
            return 0;
        }
    }
}
