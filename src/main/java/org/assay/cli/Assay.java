package org.assay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The operator's command line: {@code assay COMMAND}. */
@Command(
        name = "assay",
        description = "Looks after an Assay installation. Works beside a running server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:well", "1:a check failed or something went wrong", "2:wrong use"},
        subcommands = {
            Pack.class,
            OrganisationCommands.class,
            PersonCommands.class,
            KeyCommands.class,
            FactorCommands.class,
            SealCommands.class,
            Trail.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Assay {
    private Assay() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Exit codes: 0 well, 1 a check failed, 2 wrong use. */
    static CommandLine commandLine() {
        return new CommandLine(new Assay())
                .setExecutionExceptionHandler(Plain::say)
                .setParameterExceptionHandler(Plain::sayWrongUse);
    }
}
