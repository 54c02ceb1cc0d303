package org.assay.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of second factors is looked at when a node starts. */
class FactorKeyTest {
    @TempDir private Path home = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"FILL-IN", "c2hvcnQ="})
    void whatIsNoKeyStopsTheStartAndIsNotRepeated(String set) {
        assertThatThrownBy(() -> new FactorKey(set, "", home))
                .hasMessage("ASSAY_FACTOR_KEY has to be 32 bytes in Base64")
                .hasMessageNotContaining(set);
    }

    @Test
    void nodesWithTheSameSettingHaveTheSameKey() {
        String set = Base64.getEncoder().encodeToString(FactorKey.random(32));
        assertThat(new FactorKey(set, "", home).id())
                .isEqualTo(new FactorKey(set, "", home.resolve("other")).id());
        assertThat(home).isEmptyDirectory();
    }
}
