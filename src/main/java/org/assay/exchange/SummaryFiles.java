package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.DirectoryLine;
import org.assay.publication.Summary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes summaries as CSV or JSON, row by row, however many there are. */
@Component
public class SummaryFiles {
    static final String[] HEAD = {
        "ODS code",
        "Name",
        "Postcode",
        "Type",
        "Framework",
        "Edition",
        "Level",
        "Published (UTC)",
        "Late",
        "Publication number",
        "Latest",
        "Standards complete",
        "Standards",
        "Items complete",
        "Items",
        "SHA-256 of the snapshot",
        "Publication"
    };

    private final OrganisationTypes types;
    private final JsonMapper json;

    SummaryFiles(OrganisationTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    /**
     * CSV (RFC 4180) in UTF-8 with a line of headings. Text that a spreadsheet would run as a
     * formula has an apostrophe before it.
     *
     * @param rows hands every line to the consumer it is given
     */
    public void csv(OutputStream out, Consumer<Consumer<DirectoryLine>> rows) throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEAD);
            rows.accept(line -> csv.writeRecord(cells(line)));
        } catch (UncheckedIOException cutOff) {
            throw cutOff.getCause();
        }
    }

    /** One JSON array of {@link SummaryRow}s in UTF-8. */
    public void json(OutputStream out, Consumer<Consumer<Summary>> rows) throws IOException {
        try (SequenceWriter array = json.writerFor(SummaryRow.class).writeValues(out).init(true)) {
            rows.accept(summary -> array.write(SummaryRow.of(summary)));
        }
    }

    String[] cells(DirectoryLine line) {
        return new String[] {
            Cell.of(line.code()),
            Cell.of(line.name()),
            Cell.of(line.postcode()),
            Cell.of(types.find(line.type()).map(OrganisationType::label).orElse("")),
            Cell.of(line.framework()),
            Cell.of(line.edition()),
            Cell.of(line.levelLabel()),
            line.publishedAt().toString(),
            line.late() ? "yes" : "no",
            Integer.toString(line.number()),
            line.latest() ? "yes" : "no",
            Integer.toString(line.standardsComplete()),
            Integer.toString(line.standards()),
            Integer.toString(line.itemsComplete()),
            Integer.toString(line.items()),
            line.sha256(),
            line.publication().toString()
        };
    }
}
