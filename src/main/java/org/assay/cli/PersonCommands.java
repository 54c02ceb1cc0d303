package org.assay.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assay.account.LostFactor;
import org.assay.account.OperatorSignOut;
import org.assay.account.Provision;
import org.assay.account.ShuttingOut;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.organisation.Organisations;
import org.assay.publication.Recipients;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about people. */
@Command(
        name = "person",
        description =
                "Adds people, signs them out, shuts them out, lets those back in who lost their second factor, and shows"
                        + " or erases what is held about one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PersonCommands.Add.class,
            PersonCommands.SignOut.class,
            PersonCommands.ShutOut.class,
            PersonCommands.LetIn.class,
            PersonCommands.TakeFactorOff.class,
            PersonPrivacy.ExportPerson.class,
            PersonPrivacy.ErasePerson.class
        })
final class PersonCommands {

    /** Adds somebody, or gives a known person a further membership. */
    @Command(
            name = "add",
            description =
                    "Adds a person, or gives a known one a further role, and prints a link with which the person"
                            + " sets a password. The link works once, within an hour.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:added", "1:something went wrong", "2:wrong use; nothing was added"})
    static final class Add implements Callable<Integer> {
        @Option(names = "--email", required = true, description = "the person's e-mail address")
        private String email = "";

        @Option(names = "--name", required = true, description = "the person's name")
        private String name = "";

        @Option(
                names = "--organisation",
                paramLabel = "CODE",
                description = "where the person belongs: an ODS code, or the key of an authority")
        private @Nullable String organisation;

        @Option(
                names = "--role",
                description =
                        "the role there: administrator, member, auditor, signatory; authority or recipient for the key of"
                                + " an authority")
        private @Nullable String role;

        @Option(names = "--operator", description = "the person runs this service")
        private boolean operator;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            Role given = role();
            try (House house = House.open()) {
                if (organisation != null) authoritiesReady(house, organisation);
                return switch (house.room(Provision.class)
                        .person(email, name, organisation, given, operator)) {
                    case Provision.Added(String link) -> {
                        spec.commandLine().getOut().println(link);
                        yield 0;
                    }
                    case Provision.Wrong(var problems) -> {
                        yield wrongUse(spec, problems);
                    }
                    case Provision.Made _ -> throw new IllegalStateException();
                };
            }
        }

        /** A server makes the authorities when it first starts; perhaps none ever has. */
        private static void authoritiesReady(House house, String code) {
            if (house.room(Organisations.class).byCode(code).isEmpty()) {
                house.room(Recipients.class).makeAll();
            }
        }

        private Role role() {
            if ((organisation == null) != (role == null)) {
                throw new ParameterException(
                        spec.commandLine(), "--organisation and --role go together.");
            }
            if (role == null) return Role.MEMBER;
            return Arrays.stream(Role.values())
                    .filter(known -> known != Role.OPERATOR)
                    .filter(known -> known.id().equals(role.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            new ParameterException(
                                    spec.commandLine(),
                                    "There is no role "
                                            + role
                                            + ". The roles are: "
                                            + Arrays.stream(Role.values())
                                                    .filter(known -> known != Role.OPERATOR)
                                                    .map(Role::id)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        }
    }

    /** What is done to one person, named by the e-mail address. */
    abstract static class OfOne implements Callable<Integer> {
        @Option(names = "--email", required = true, description = "the person's e-mail address")
        private String email = "";

        @Spec private CommandSpec spec = CommandSpec.create();

        /**
         * @return the exit code
         */
        abstract int to(House house, String email);

        final CommandSpec spec() {
            return spec;
        }

        @Override
        public Integer call() {
            try (House house = House.open()) {
                return to(house, email);
            }
        }
    }

    /** Ends all sessions of somebody. */
    @Command(
            name = "sign-out",
            description =
                    "Signs a person out everywhere. They may sign in again, unless their memberships are ended too. It"
                            + " stands in the service's history.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:signed out",
                "1:something went wrong",
                "2:wrong use; nobody was signed out"
            })
    static final class SignOut extends OfOne {
        @Override
        int to(House house, String email) {
            return switch (house.room(OperatorSignOut.class).of(email)) {
                case OperatorSignOut.SignedOut() -> 0;
                case OperatorSignOut.Wrong(var problems) -> {
                    yield wrongUse(spec(), problems);
                }
            };
        }
    }

    /** Keeps somebody out of the whole service. */
    @Command(
            name = "shut-out",
            description =
                    "Shuts a person out until they are let in again: ends their sessions, API keys and links, and refuses"
                            + " them at sign-in. Their memberships stay and give nothing meanwhile. They are told in a"
                            + " letter, and it stands in the service's history.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:shut out",
                "1:something went wrong",
                "2:wrong use; nothing was changed"
            })
    static final class ShutOut extends OfOne {
        @Override
        int to(House house, String email) {
            return done(spec(), house.room(ShuttingOut.class).shutOut(email));
        }
    }

    /** Ends that. */
    @Command(
            name = "let-in",
            description =
                    "Lets a person in again who was shut out. They sign in as before; their API keys stay ended. They are"
                            + " told in a letter, and it stands in the service's history.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:let in",
                "1:something went wrong",
                "2:wrong use; nothing was changed"
            })
    static final class LetIn extends OfOne {
        @Override
        int to(House house, String email) {
            return done(spec(), house.room(ShuttingOut.class).letIn(email));
        }
    }

    private static int done(CommandSpec spec, ShuttingOut.Outcome outcome) {
        return switch (outcome) {
            case ShuttingOut.Done(String _) -> 0;
            case ShuttingOut.Wrong(var problems) -> wrongUse(spec, problems);
        };
    }

    /** Lets somebody back in who lost every second factor and the recovery codes. */
    @Command(
            name = "take-factor-off",
            description =
                    "Takes the second factor off a person who lost every second factor and the recovery codes. Make sure"
                            + " first that it is they who ask: call them back on a number that you know, or ask their"
                            + " organisation. Their password ends as well, they are signed out everywhere, and a letter with"
                            + " a link to a new password goes to their e-mail address. It stands in the service's"
                            + " history.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:taken off",
                "1:something went wrong",
                "2:wrong use; nothing was changed"
            })
    static final class TakeFactorOff extends OfOne {
        @Override
        int to(House house, String email) {
            return switch (house.room(LostFactor.class).takeOff(email)) {
                case LostFactor.TakenOff(String to) -> {
                    spec().commandLine()
                            .getOut()
                            .println(
                                    "Taken off. A letter with a link to a new password goes to "
                                            + to
                                            + ".");
                    yield 0;
                }
                case LostFactor.Wrong(var problems) -> {
                    yield wrongUse(spec(), problems);
                }
            };
        }
    }

    /** Says what is wrong; the exit code for it. */
    private static int wrongUse(CommandSpec spec, List<Problem> problems) {
        problems.forEach(wrong -> spec.commandLine().getErr().println(wrong.message()));
        return 2;
    }
}
