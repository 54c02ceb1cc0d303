package org.assay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.backup.Restore;
import org.assay.trail.Verification;
import org.assay.trail.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty place. */
@Command(
        name = "restore",
        description =
                "Checks a backup and puts it into an empty place: a new ASSAY_HOME and, where ASSAY_DATABASE_URL is"
                        + " set, an empty database. Then verifies the history. A start comes after it, not"
                        + " before.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the backup is put back and its history is whole",
            "1:it could not be put back, or its history is not whole",
            "2:wrong use"
        })
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Given.readable(file, spec);
        try (House house = House.open()) {
            var out = spec.commandLine().getOut();
            Restore.Restored back = house.room(Restore.class).from(file);
            out.println(
                    "Restored from %s: %,d rows of %d tables, %,d documents"
                            .formatted(back.at(), back.rows(), back.tables(), back.documents()));
            Verification found = house.room(Verify.class).verify();
            return Trail.report(found, out);
        }
    }
}
