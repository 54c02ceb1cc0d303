package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.gosimple.nbvcxz.resources.DictionaryUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyToGuessTest {
    private static final List<String> ABOUT =
            List.of("wren.hartley@larkfield.example", "Wren Hartley", "Larkfield House");

    /** Rules of length and variety leave these to be tried; the list has to know each of them. */
    @Test
    void noneOfTheCommonPasswordsThatAreLongEnoughIsTaken() {
        var common =
                DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet().stream()
                        .filter(password -> password.length() >= 10)
                        .toList();
        assertThat(common).hasSizeGreaterThan(2_300);
        assertThat(common).allMatch(password -> refused(password));
    }

    @Test
    void moreThanThreeThousandOfThoseItKnowsAreLongEnoughForUs() {
        assertThat(CommonPasswords.ofLength(10))
                .hasSizeGreaterThan(7_000)
                .allMatch(password -> refused(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qwertyuiop",
                "Password2024!",
                "!!sunshine!!",
                "sunshine1985",
                "dragonmonkey",
                "Correcthorse",
                "1q2w3e4r5t6y",
                "123456abcdef",
                "abcdabcdabcd",
                "aaaaaaaaaaaa",
                "Montgomery01",
                "university"
            })
    void aCommonOneIsRefusedAlsoWithALittleAdded(String password) {
        assertThat(EasyToGuess.reason(password, ABOUT)).as(password).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wren.hartley@larkfield.example",
                "WrenHartley!2",
                "larkfield-house-1",
                "AssayToolkit7!",
                "Safeguarding#7",
                "toolkit-audit-9"
            })
    void oneThatLeansOnThePersonOrTheServiceIsRefused(String password) {
        assertThat(EasyToGuess.reason(password, ABOUT))
                .as(password)
                .hasValueSatisfying(reason -> assertThat(reason).contains("too little in it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three odd words",
                "a brown fox in the larder",
                "a lamp in the orchard",
                "wren keeps nine umbrellas",
                "the audit of purple kettles",
                "x7Tq!m2Lp0",
                "8274619305",
                "ünd a Llama 🙂"
            })
    void whatNobodyWouldTrySoonIsTaken(String password) {
        assertThat(EasyToGuess.reason(password, ABOUT)).as(password).isEmpty();
    }

    /** So that a reviewer reads in one place which words they are. */
    @Test
    void theWordsOfTheFieldAreWrittenDown() throws IOException {
        var words =
                Files.readAllLines(Path.of("src/main/resources/account/words-of-the-field.txt"));
        assertThat(words).contains("assay", "toolkit", "safeguarding").hasSizeGreaterThan(30);
        assertThat(Files.readString(Path.of("docs/security.md")))
                .contains("src/main/resources/account/words-of-the-field.txt");
    }

    private static boolean refused(String password) {
        return EasyToGuess.reason(password, List.of()).isPresent();
    }
}
