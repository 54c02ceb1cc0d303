package org.assay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The operator's command line: {@code assay COMMAND}. */
@Command(
        name = "assay",
        description = "Looks after an Assay installation.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Pack.class, OrganisationCommands.class, Trail.class})
public final class Assay {
    private Assay() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Exit codes: 0 well, 1 a check failed, 2 wrong use. */
    static CommandLine commandLine() {
        return new CommandLine(new Assay());
    }
}
