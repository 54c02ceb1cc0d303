package org.assay.cli;

import java.util.concurrent.Callable;
import org.assay.kernel.Scope;
import org.assay.trail.NewSealKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about the seals of the history. */
@Command(
        name = "seal",
        description = "Looks after the key by which the history is sealed.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SealCommands.Rekey.class})
final class SealCommands {

    /** Changes the key. */
    @Command(
            name = "rekey",
            description =
                    "Makes a new key for the seals of this home. The server goes over to it within a minute, or at its next"
                            + " start, and the key before is gone then; what it sealed is checked by its open half, which"
                            + " stays. Copy keys/trail*.pub and trail/heads.jsonl elsewhere afterwards.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:the new key waits to be taken up",
                "1:something went wrong; nothing was changed",
                "2:wrong use"
            })
    static final class Rekey implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--algorithm",
                defaultValue = "Ed25519",
                description = "Ed25519, or ML-DSA-65 against quantum computers; ${DEFAULT-VALUE}.")
        private String algorithm = "";

        @Override
        public Integer call() {
            if (!algorithm.equals("Ed25519") && !algorithm.equals("ML-DSA-65"))
                throw new ParameterException(
                        spec.commandLine(), "--algorithm is Ed25519 or ML-DSA-65");
            try (House house = House.open()) {
                String id =
                        Scope.pass("operator")
                                .call(() -> house.room(NewSealKey.class).make(algorithm));
                spec.commandLine()
                        .getOut()
                        .println(
                                "A new key waits: %s. The server seals with it within a minute."
                                        .formatted(id));
                return 0;
            }
        }
    }
}
