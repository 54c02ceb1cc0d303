package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.Total;
import org.springframework.stereotype.Component;

/** Writes what all published results come to. */
@Component
public class TotalsFile {
    private final OrganisationTypes types;

    TotalsFile(OrganisationTypes types) {
        this.types = types;
    }

    /** CSV (RFC 4180) in UTF-8 with a line of headings. */
    public void csv(OutputStream out, List<Total> totals) throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord("Framework", "Edition", "Type", "Level", "Organisations");
            for (Total total : totals)
                csv.writeRecord(
                        Cell.of(total.framework()),
                        Cell.of(total.edition()),
                        Cell.of(
                                types.find(total.type())
                                        .map(OrganisationType::label)
                                        .orElse(total.type())),
                        Cell.of(total.level()),
                        Long.toString(total.organisations()));
        }
    }
}
