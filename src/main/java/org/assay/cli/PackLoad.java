package org.assay.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.framework.Editions;
import org.assay.framework.Publishing;
import org.assay.kernel.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes the edition of a pack. */
@Command(
        name = "load",
        description =
                "Checks a framework pack and publishes its edition, for good: a published edition never changes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the edition is published, now or already",
            "1:the pack has problems, or its edition is published with another content",
            "2:wrong use"
        })
final class PackLoad implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the pack, as a YAML file")
    private Path file = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String yaml = Given.text(file, spec);
        var out = spec.commandLine().getOut();
        try (House house = House.open()) {
            Editions editions = house.room(Editions.class);
            Publishing outcome =
                    Scope.pass("operator").call(() -> editions.publish(file.toString(), yaml));
            return switch (outcome) {
                case Publishing.Published(var edition) -> {
                    out.println(
                            "%s: published, %d items".formatted(edition, edition.items().size()));
                    yield 0;
                }
                case Publishing.AlreadyPublished(var edition) -> {
                    boolean same = edition.yaml().equals(yaml);
                    out.println(
                            same
                                    ? edition + ": published already"
                                    : edition
                                            + " is published with another content and stays as it is. Give the"
                                            + " changed one an edition of its own.");
                    yield same ? 0 : 1;
                }
                case Publishing.Rejected(var problems) -> {
                    problems.forEach(out::println);
                    yield 1;
                }
            };
        }
    }
}
