package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdsCodeTest {
    @ParameterizedTest
    @CsvSource({
        "Q12, Q12",
        "RJ1, RJ1",
        "X26, X26",
        "101, 101",
        "A81001, A81001",
        "ZZ0001AB, ZZ0001AB",
        "RJ1220001, RJ1220001",
        "A1B2C, A1B2C",
        "a1b2c, A1B2C",
        "'  rj1 ', RJ1",
        "vlfa9, VLFA9"
    })
    void readsCodesAsPeopleWriteThem(String typed, String code) {
        assertThat(OdsCode.parse(typed)).map(OdsCode::value).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "AB",
                "ABCDEFGHIJ",
                "A81 001",
                "A81-001",
                "A81001;",
                "Ａ８１００１",
                "ÄÖÜ12",
                "A8100\u0000",
                "A81\n001",
                "'; drop table organisation; --",
                "national-data-security"
            })
    void refusesAnythingElse(String typed) {
        assertThat(OdsCode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A1B2C, true", "A81001, false", "12345, false", "1A2B3, false", "ABCDE, false"})
    void knowsTheNewerForm(String code, boolean alternating) {
        assertThat(new OdsCode(code).alternating()).isEqualTo(alternating);
    }

    @Property
    void everyCodeReadsBackAsItself(@ForAll("codes") String code) {
        assertThat(OdsCode.parse(code)).map(OdsCode::toString).contains(code);
        assertThat(OdsCode.parse(" " + code.toLowerCase(Locale.ROOT) + "\t"))
                .isEqualTo(OdsCode.parse(code));
    }

    @Property
    void whateverIsReadIsThreeToNineCapitalLettersAndDigits(@ForAll String anything) {
        Optional<OdsCode> read = OdsCode.parse(anything);
        read.ifPresent(code -> assertThat(code.value()).matches("[A-Z0-9]{3,9}"));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(3)
                .ofMaxLength(9);
    }
}
