package org.assay.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.assay.trail.Verification;
import org.assay.trail.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands about the history. */
@Command(
        name = "trail",
        description = "Checks the history.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Trail.TrailVerify.class})
final class Trail {

    /** Checks every chain of the history. */
    @Command(
            name = "verify",
            description =
                    "Reads every organisation's chain from its first row to its last and against the"
                            + " signed heads kept outside the database, and prints every row that was"
                            + " altered, removed, reordered or cut off.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:the history is whole", "1:it is not", "2:wrong use"})
    static final class TrailVerify implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (House house = House.open()) {
                return report(house.room(Verify.class).verify(), spec.commandLine().getOut());
            }
        }
    }

    /** Prints what was found; the exit code. */
    static int report(Verification found, PrintWriter out) {
        found.findings().forEach(out::println);
        out.println(
                "%,d chains, %,d rows: %s"
                        .formatted(
                                found.chains(),
                                found.links(),
                                found.findings().isEmpty()
                                        ? "whole"
                                        : found.findings().size() + " findings"));
        return found.findings().isEmpty() ? 0 : 1;
    }
}
