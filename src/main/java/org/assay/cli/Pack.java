package org.assay.cli;

import picocli.CommandLine.Command;

/** Commands about framework packs. */
@Command(
        name = "pack",
        description = "Checks framework packs.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackCheck.class})
final class Pack {}
