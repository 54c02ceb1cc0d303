package org.assay.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.Returned;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation said of itself stands behind its summary, in the words of its edition. */
class ReturnFilesTest {
    private final ReturnFiles files =
            new ReturnFiles(new SummaryFiles(new OrganisationTypes(), JsonMapper.shared()));
    private final Edition edition =
            Clubs.read(Clubs.YAML.replace("label: Upton", "label: \"=Upton\""));

    private NamedCsvRecord csv(String chosen, List<Edition> editions) throws IOException {
        var out = new ByteArrayOutputStream();
        var returned =
                new Returned(
                        SummaryFilesTest.of("Rowing club", edition.framework(), edition.edition()),
                        chosen.isEmpty() ? Map.of() : Map.of("areas", chosen));
        files.csv(out, editions, taker -> taker.accept(returned));
        return CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8)).stream()
                .findFirst()
                .orElseThrow();
    }

    private String said(String chosen) throws IOException {
        return csv(chosen, List.of(edition)).getField(heading());
    }

    private String heading() {
        return "Profile: " + edition.profile().getFirst().ask();
    }

    @Test
    void saysInWordsWhatWasChosen() throws IOException {
        assertThat(said("downton")).isEqualTo("Downton");
        assertThat(said("")).isEmpty();
        assertThat(csv("downton", List.of(edition)).getField("Name")).isEqualTo("Rowing club");
    }

    @Test
    void disarmsWhatASpreadsheetWouldRun() throws IOException {
        assertThat(said("upton,downton")).isEqualTo("'=Upton; Downton");
        assertThat(said("-1")).isEqualTo("'-1");
    }

    @Test
    void asksNothingWhereNoEditionDoes() throws IOException {
        assertThat(csv("downton", List.of()).getHeader())
                .contains("Publication")
                .noneMatch(column -> column.startsWith("Profile"));
    }
}
