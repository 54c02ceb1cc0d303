package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.junit.jupiter.api.Test;

/** What stands in an ODS file, line by line, and what is told of a wrong one. */
@HouseUnderTest
class OdsFileLinesTest {
    private static final Actor OPERATOR =
            new Actor(PersonId.next(), "Olu", Map.of(), null, true, Actor.EVERY_RIGHT);

    private final OdsImport ods;
    private final Organisations organisations;

    OdsFileLinesTest(OdsImport ods, Organisations organisations) {
        this.ods = ods;
        this.organisations = organisations;
    }

    @Test
    void listsWrongLinesWithTheirNumberAndTakesTheRest() {
        String good = OdsFile.freshCode();
        String alsoGood = OdsFile.freshCode();
        ImportReport report =
                read(
                        new OdsFile()
                                        .open(good, "OAK LODGE")
                                        .line("Organisation Code,Name")
                                        .line(OdsFile.row("ZZ-1", "NO CODE", "20080401", "", "A"))
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        " ",
                                                        "20080401",
                                                        "",
                                                        "A"))
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        "X",
                                                        "20190231",
                                                        "",
                                                        "A"))
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        "X",
                                                        "2008-04-01",
                                                        "",
                                                        "A"))
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        "X",
                                                        "20080401",
                                                        "",
                                                        "Z"))
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        "N\u0000L",
                                                        "",
                                                        "",
                                                        "A"))
                                        .line(OdsFile.row("", "X", "", "", "A"))
                                        .line("ZZ00001,\"UNCLOSED,Y01")
                                        .line("")
                                        .open(good, "OAK LODGE AGAIN")
                                        .line(
                                                OdsFile.row(
                                                        OdsFile.freshCode(),
                                                        "X".repeat(300),
                                                        "",
                                                        "",
                                                        ""))
                                        .open(alsoGood, "FOX COURT")
                                        .stream());
        assertThat(report.wrongLines())
                .extracting(wrong -> wrong.line() + ": " + wrong.reason())
                .containsExactly(
                        "2: The line has 2 columns, an ODS file has 27.",
                        "3: “ZZ-1” is no organisation code: that is 3 to 9 letters and digits.",
                        "4: The name is missing.",
                        "5: The open date “20190231” is no date. Dates are eight digits, year month day:"
                                + " 20190401 is 1 April 2019.",
                        "6: The open date “2008-04-01” is no date. Dates are eight digits, year month day:"
                                + " 20190401 is 1 April 2019.",
                        "7: The status “Z” is not known: A is active, C closed, D dormant, P proposed.",
                        "8: The line holds a NUL character.",
                        "9: The organisation code is missing.",
                        "10: The line has 2 columns, an ODS file has 27.",
                        "12: The code %s stands in line 1 already; that line was taken."
                                .formatted(good),
                        "13: A column is 300 characters long; the limit is 250.");
        assertThat(report.wrong()).isEqualTo(11);
        assertThat(report.added()).isEqualTo(2);
        assertThat(organisations.byCode(good).orElseThrow().name()).isEqualTo("OAK LODGE");
        assertThat(organisations.byCode(alsoGood)).isPresent();
    }

    @Test
    void readsWindowsLineEndsQuotesAndAByteOrderMark() {
        String first = OdsFile.freshCode();
        String second = OdsFile.freshCode();
        String text =
                "\uFEFF"
                        + OdsFile.row(first, "ST HILDA'S, \"THE OLD\" HOUSE", "20080401", "", "A")
                        + "\r\n"
                        + OdsFile.row(second, "CAFÉ ŁĄKA 日本", "20080401", "", "")
                        + "\r\n";
        ImportReport report = read(OdsFile.bytes(text));
        assertThat(report.wrongLines()).isEmpty();
        assertThat(organisations.byCode(first).orElseThrow().name())
                .isEqualTo("ST HILDA'S, \"THE OLD\" HOUSE");
        assertThat(organisations.byCode(second).orElseThrow().name()).isEqualTo("CAFÉ ŁĄKA 日本");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoOdsFile() {
        assertThat(read(OdsFile.bytes("")).wrongLines())
                .containsExactly(new ImportReport.WrongLine(1, "The file is empty."));
        assertThat(read(OdsFile.bytes("PK\u0003\u0004 and more")).wrongLines())
                .extracting(ImportReport.WrongLine::reason)
                .containsExactly(
                        "This is a ZIP file. Unpack it, and give the .csv file that is inside.");
        byte[] latin = "ZZ1,CAF\u00C9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(read(new java.io.ByteArrayInputStream(latin)).wrongLines())
                .extracting(ImportReport.WrongLine::reason)
                .containsExactly("The line is not UTF-8 text. Save the file as UTF-8.");
    }

    private ImportReport read(InputStream file) {
        return Scope.of(OPERATOR).call(() -> ods.read(OPERATOR, file, lines -> {}));
    }
}
