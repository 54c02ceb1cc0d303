package org.assay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assay.privacy.Erase;
import org.assay.privacy.Export;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is held about one person: shown, or erased. */
final class PersonPrivacy {
    private static final String NOBODY = "Nobody has this e-mail address.";

    private PersonPrivacy() {}

    /** Prints all that is held about somebody. */
    @Command(
            name = "export",
            description =
                    "Prints all that is held about a person, in JSON: the account, memberships, sessions, letters,"
                            + " what they own, wrote and signed, and what they did. It may name other people: look through"
                            + " it before you hand it on.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:printed", "1:something went wrong", "2:wrong use"})
    static final class ExportPerson implements Callable<Integer> {
        @Parameters(paramLabel = "EMAIL", description = "the person's e-mail address")
        private String email = "";

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (House house = House.open()) {
                Optional<String> all = house.room(Export.class).of(email);
                if (all.isEmpty()) return nobody(spec);
                spec.commandLine().getOut().println(all.get());
                return 0;
            }
        }
    }

    /** Erases somebody. */
    @Command(
            name = "erase",
            description =
                    "Erases a person: they are shut out, and their name and e-mail address are taken out of every table,"
                            + " of the history's values, and of the copies of publications and returns. What they did stays,"
                            + " under \"A former member\", since it is the organisations' record; so does the history, which"
                            + " still verifies. It cannot be taken back, but for backups made before. Letters, notices and"
                            + " keys of theirs go. It stands in the history.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:erased",
                "1:something went wrong; do it again",
                "2:wrong use, or others could not go on, or copies would change; nothing was changed"
            })
    static final class ErasePerson implements Callable<Integer> {
        @Parameters(paramLabel = "EMAIL", description = "the person's e-mail address")
        private String email = "";

        @Option(
                names = "--also",
                paramLabel = "NAME",
                description = "a name or e-mail address that they had before; may be repeated")
        private List<String> also = new ArrayList<>();

        @Option(
                names = "--force",
                description =
                        "also the last Administrator of an organisation, or the last operator; and also where copies of"
                                + " publications and returns change")
        private boolean force;

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (House house = House.open()) {
                return switch (house.room(Erase.class).erase(email, also, force)) {
                    case Erase.Done done -> done(done);
                    case Erase.Unknown() -> nobody(spec);
                    case Erase.Needed(List<String> why) -> needed(why);
                };
            }
        }

        private int done(Erase.Done done) {
            var out = spec.commandLine().getOut();
            out.println(
                    "Erased: %d rows that were about nobody else, %d texts, what %d changes in the history said, and names in %d copies of publications and returns."
                            .formatted(
                                    done.removed(), done.replaced(), done.values(), done.copies()));
            out.println(
                    "What stays: that a former member answered, confirmed, signed and changed things, and when. It is the organisations' record, and what its readers rely on.");
            out.println(
                    "Documents are not looked into. Backups made before still hold the name; erase again after one is put back.");
            if (done.namesake())
                out.println(
                        "Somebody else has the same name. Texts of organisations that both belonged to were left as they are.");
            return 0;
        }

        private int needed(List<String> why) {
            var err = spec.commandLine().getErr();
            why.forEach(err::println);
            err.println(
                    "Nothing was changed. Give somebody else a role that nobody else has, or say --force.");
            return 2;
        }
    }

    private static int nobody(CommandSpec spec) {
        spec.commandLine().getErr().println(NOBODY);
        return 2;
    }
}
