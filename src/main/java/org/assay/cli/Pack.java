package org.assay.cli;

import picocli.CommandLine.Command;

/** Commands about framework packs. */
@Command(
        name = "pack",
        description = "Checks framework packs and publishes them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PackCheck.class, PackLoad.class})
final class Pack {}
