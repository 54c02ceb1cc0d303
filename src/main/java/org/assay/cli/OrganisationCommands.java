package org.assay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.assay.kernel.Scope;
import org.assay.organisation.ImportReport;
import org.assay.organisation.OdsImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about the register of organisations. */
@Command(
        name = "organisations",
        description = "Looks after the register of organisations.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OrganisationCommands.Import.class})
final class OrganisationCommands {

    /** Takes over a file of the Organisation Data Service. */
    @Command(
            name = "import",
            description =
                    "Takes over an ODS file (CSV without header, 27 columns): new organisations are added, known"
                            + " ones updated or closed, wrong lines listed and left out.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:every line was taken", "1:some lines were left out", "2:wrong use"})
    static final class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "the CSV file")
        private Path file = Path.of("");

        @Option(
                names = "--format",
                defaultValue = "ods",
                description = "the file's layout; ods is the only one")
        private String format = "ods";

        @Spec private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            if (!format.equals("ods")) {
                throw new ParameterException(
                        spec.commandLine(), "The only format is ods, not " + format + ".");
            }
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), file + " cannot be read.");
            }
            var out = spec.commandLine().getOut();
            try (House house = House.open();
                    InputStream lines = Files.newInputStream(file)) {
                OdsImport use = house.room(OdsImport.class);
                ImportReport report =
                        Scope.pass("operator")
                                .call(() ->
                                        use.read(
                                                lines,
                                                sofar -> {
                                                    out.println("%,d lines read".formatted(sofar));
                                                    out.flush();
                                                }));
                report.wrongLines()
                        .forEach(wrong ->
                                out.println("line %d: %s".formatted(wrong.line(), wrong.reason())));
                out.println(
                        "%,d lines: %,d added, %,d updated, %,d closed, %,d unchanged, %,d left out"
                                .formatted(
                                        report.lines(),
                                        report.added(),
                                        report.updated(),
                                        report.closed(),
                                        report.unchanged(),
                                        report.wrong()));
                return report.wrong() == 0 ? 0 : 1;
            }
        }
    }
}
