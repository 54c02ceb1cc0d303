package org.assay.cli;

import java.util.concurrent.Callable;
import org.assay.account.FactorRekey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands about second factors. */
@Command(
        name = "factor",
        description = "Looks after the key of second factors.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FactorCommands.Rekey.class})
final class FactorCommands {

    /** Changes the key. */
    @Command(
            name = "rekey",
            description =
                    "Seals the secrets of all authenticators under the present key (ASSAY_FACTOR_KEY, or keys/factor.key in"
                            + " the home) that lie under the one before (ASSAY_FACTOR_KEY_BEFORE). Give every node both keys"
                            + " and start it again, run this, then take the one before away. It is done as a whole or not at"
                            + " all, and may be done again.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:all secrets lie under the present key",
                "1:something went wrong; nothing was changed",
                "2:wrong use"
            })
    static final class Rekey implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (House house = House.open()) {
                int changed = house.room(FactorRekey.class).change();
                spec.commandLine()
                        .getOut()
                        .println("%,d secrets sealed under the present key.".formatted(changed));
                return 0;
            }
        }
    }
}
