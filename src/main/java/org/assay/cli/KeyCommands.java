package org.assay.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.account.Provision;
import org.assay.kernel.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about API keys. */
@Command(
        name = "key",
        description = "Makes API keys.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeyCommands.Create.class})
final class KeyCommands {

    /** Makes a key for somebody. */
    @Command(
            name = "create",
            description =
                    "Makes an API key for a known person and prints it, this once. The key never does more than"
                            + " its person may at the time it is used.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:made", "1:something went wrong", "2:wrong use; no key was made"})
    static final class Create implements Callable<Integer> {
        @Option(
                names = "--person",
                paramLabel = "EMAIL",
                required = true,
                description = "whose key it is")
        private String person = "";

        @Option(
                names = "--scope",
                paramLabel = "RIGHT",
                split = ",",
                description =
                        "rights that the key is kept to, joined by commas, such as view,answer; without it, all"
                                + " that the person may")
        private List<String> scope = List.of();

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            scope.forEach(word -> rights.add(right(word)));
            try (House house = House.open()) {
                return switch (house.room(Provision.class).key(person, rights)) {
                    case Provision.Made(String secret) -> {
                        spec.commandLine().getOut().println(secret);
                        yield 0;
                    }
                    case Provision.Wrong(var problems) -> {
                        problems.forEach(
                                wrong -> spec.commandLine().getErr().println(wrong.message()));
                        yield 2;
                    }
                    case Provision.Added _ -> throw new IllegalStateException();
                };
            }
        }

        private Right right(String word) {
            return Arrays.stream(Right.values())
                    .filter(right -> id(right).equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new ParameterException(
                                    spec.commandLine(),
                                    "There is no right "
                                            + word
                                            + ". The rights are: "
                                            + Arrays.stream(Right.values())
                                                    .map(Create::id)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        }

        private static String id(Right right) {
            return right.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
