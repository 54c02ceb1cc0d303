package org.assay.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.DirectoryLine;
import org.assay.publication.PublicationId;
import org.assay.publication.StandardSummary;
import org.assay.publication.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryFilesTest {
    private static final String ID = "0190a1b2-0000-7000-8000-000000000001";
    private final SummaryFiles files =
            new SummaryFiles(new OrganisationTypes(), JsonMapper.shared());

    private static Summary named(String name) {
        return of(name, "dspt", "2019-20");
    }

    static Summary of(String name, String framework, String edition) {
        return new Summary(
                PublicationId.of(ID),
                OrganisationId.of(ID),
                "ZZ01L",
                name,
                "PE29 1AA",
                "care-home",
                framework,
                edition,
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2020, 3, 31),
                "standards_met",
                "Standards Met",
                "check",
                Instant.parse("2020-03-14T12:30:00Z"),
                false,
                2,
                true,
                List.of(
                        new StandardSummary("1", "One", 3, 4, false),
                        new StandardSummary("2", "Two", 2, 2, true)),
                "ab".repeat(32));
    }

    private NamedCsvRecord csv(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        files.csv(out, taker -> taker.accept(DirectoryLine.of(named(name))));
        return CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8)).stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesOneLineForEachSummaryUnderHeadings() throws IOException {
        NamedCsvRecord line = csv("Larkfield House");
        assertThat(line.getField("ODS code")).isEqualTo("ZZ01L");
        assertThat(line.getField("Type")).isEqualTo("Care Home");
        assertThat(line.getField("Level")).isEqualTo("Standards Met");
        assertThat(line.getField("Published (UTC)")).isEqualTo("2020-03-14T12:30:00Z");
        assertThat(line.getField("Standards complete")).isEqualTo("1");
        assertThat(line.getField("Items complete")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx"})
    void disarmsWhatASpreadsheetWouldRun(String name) throws IOException {
        assertThat(csv(name).getField("Name")).isEqualTo("'" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien \"and\" Sons, Ltd", "two\nlines", "Ærø – 家", "1-2-3 Care"})
    void keepsEveryOtherNameAsItIs(String name) throws IOException {
        assertThat(csv(name).getField("Name")).isEqualTo(name);
    }

    @Test
    void writesJsonThatNamesEveryPart() throws IOException {
        var out = new ByteArrayOutputStream();
        files.json(
                out,
                taker -> {
                    taker.accept(named("=1+1"));
                    taker.accept(named("Two"));
                });
        JsonNode rows = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).path("name").stringValue()).isEqualTo("=1+1");
        assertThat(rows.get(0).path("publishedAt").stringValue()).isEqualTo("2020-03-14T12:30:00Z");
        assertThat(rows.get(0).path("standards").get(1).path("done").booleanValue()).isTrue();
        assertThat(rows.get(0).has("organisation")).isFalse();
    }

    @Test
    void writesAnEmptyListWhenNothingMatches() throws IOException {
        var out = new ByteArrayOutputStream();
        files.json(out, taker -> {});
        assertThat(out.toString(UTF_8)).isEqualTo("[]");
    }
}
