package org.assay.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.PackReader;
import org.assay.framework.Read;
import org.assay.organisation.OrganisationTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads framework packs and prints what is wrong with them, as compilers do. */
@Command(
        name = "check",
        description =
                "Checks framework packs and prints each problem with file, line and column. The base"
                        + " of an edition told by its difference is looked for among the files given"
                        + " and beside it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every pack is fine", "1:at least one has problems", "2:wrong use"})
final class PackCheck implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "packs, as YAML files")
    private List<Path> files = List.of();

    @Spec private CommandSpec spec = CommandSpec.create();

    private final PackReader reader = new PackReader(new OrganisationTypes().all());
    private final Map<Path, Read> read = new LinkedHashMap<>();
    private final Map<Path, String> texts = new HashMap<>();

    @Override
    public Integer call() {
        for (Path file : files) texts.put(file, text(file));
        boolean fine = true;
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            switch (read(file)) {
                case Read.Pack(Edition edition) ->
                        out.println(
                                "%s: fine: %s, %d items"
                                        .formatted(file, edition, edition.items().size()));
                case Read.Rejected(var problems) -> {
                    problems.forEach(out::println);
                    fine = false;
                }
            }
        }
        return fine ? 0 : 1;
    }

    private Read read(Path file) {
        Read known = read.get(file);
        if (known != null) return known;
        // until it is read it is nobody's base, so that two cannot wait for each other
        read.put(file, new Read.Rejected(List.of()));
        Read now =
                reader.read(
                        file.toString(),
                        texts.computeIfAbsent(file, this::text),
                        (framework, edition) -> base(file, framework, edition));
        read.put(file, now);
        return now;
    }

    /** The base is a file beside this one, named as its edition, or one of those given. */
    private Optional<Edition> base(Path file, String framework, String edition) {
        Path beside = file.resolveSibling(edition + ".yaml");
        return Stream.concat(files.stream(), Stream.of(beside))
                .filter(other -> !other.equals(file) && Files.isRegularFile(other))
                .filter(other -> tells(other, framework, edition))
                .map(this::read)
                .flatMap(each ->
                        each instanceof Read.Pack(Edition base) ? Stream.of(base) : Stream.empty())
                .findFirst();
    }

    private boolean tells(Path file, String framework, String edition) {
        String text = texts.computeIfAbsent(file, this::text);
        return text.lines().anyMatch(line -> says(line, "framework", framework))
                && text.lines().anyMatch(line -> says(line, "edition", edition));
    }

    private static boolean says(String line, String key, String value) {
        return line.startsWith(key + ":") && line.contains(value);
    }

    private String text(Path file) {
        return Given.text(file, spec);
    }
}
