package org.assay.account.factor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes, keys and letters, each against what its standard says. */
class FactorsTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(UTF_8);
    @TempDir private Path home = Path.of("");

    @Test
    void codesAreThoseOfTheRfc() {
        assertThat(Totp.code(RFC_SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(RFC_SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(Totp.code(RFC_SECRET, Instant.ofEpochSecond(20_000_000_000L)))
                .isEqualTo("353130");
    }

    @Test
    void aCodeIsTakenForItsStepAndOneEitherSide() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        String code = Totp.code(RFC_SECRET, now);
        long step = 1_111_111_109 / 30;
        assertThat(Totp.stepOf(code, RFC_SECRET, now)).isEqualTo(OptionalLong.of(step));
        assertThat(Totp.stepOf(code, RFC_SECRET, now.plusSeconds(30)))
                .isEqualTo(OptionalLong.of(step));
        assertThat(Totp.stepOf(code, RFC_SECRET, now.minusSeconds(30)))
                .isEqualTo(OptionalLong.of(step));
        assertThat(Totp.stepOf(code, RFC_SECRET, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(code, RFC_SECRET, now.minusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf("", RFC_SECRET, now)).isEmpty();
    }

    @Test
    void lettersAreThoseOfTheRfc() {
        assertThat(Base32.of("fooba".getBytes(UTF_8))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(RFC_SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.grouped("ABCDEFGHIJ", " ")).isEqualTo("ABCD EFGH IJ");
        assertThat(Totp.address(RFC_SECRET, "ada b@care.example"))
                .isEqualTo(
                        "otpauth://totp/Assay:ada%20b%40care.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Assay");
    }

    @Test
    void recoveryCodesAndSecretsCannotBeGuessed() {
        var codes = new HashSet<String>();
        var secrets = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            codes.addAll(RecoveryCodes.make());
            secrets.add(Base32.of(Totp.newSecret()));
        }
        assertThat(codes)
                .hasSize(1_000)
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("[A-Z2-7]{32}"));
    }

    @Test
    void aRecoveryCodeIsTheSameHoweverItIsTyped() {
        String code = RecoveryCodes.make().getFirst();
        byte[] hash = RecoveryCodes.hash(code);
        assertThat(RecoveryCodes.hash(code.toLowerCase().replace("-", " "))).isEqualTo(hash);
        assertThat(RecoveryCodes.hash(code.replace("-", ""))).isEqualTo(hash).hasSize(32);
        String alike = code.replace('O', '0').replace('I', '1').replace('B', '8');
        assertThat(RecoveryCodes.hash(alike)).isEqualTo(hash);
        assertThat(RecoveryCodes.hash(code.substring(1))).isEmpty();
        assertThat(RecoveryCodes.hash("")).isEmpty();
    }

    @Test
    void aSecretOpensForItsOwnerAndUnderItsKeyOnly() {
        UUID ada = UUID.randomUUID();
        var key = new FactorKey("", "", home);
        byte[] sealed = key.seal(RFC_SECRET, ada);
        assertThat(key.seal(RFC_SECRET, ada)).isNotEqualTo(sealed);
        assertThat(new String(sealed, UTF_8)).doesNotContain("1234567890");
        assertThat(new FactorKey("", "", home).open(sealed, key.id(), ada)).isEqualTo(RFC_SECRET);
        assertThatThrownBy(() -> key.open(sealed, key.id(), UUID.randomUUID()))
                .hasMessageContaining("cannot be read");
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(altered, key.id(), ada))
                .hasMessageContaining("cannot be read");
        var other = new FactorKey(Base64.getEncoder().encodeToString(new byte[32]), "", home);
        assertThatThrownBy(() -> other.open(sealed, key.id(), ada))
                .hasMessageContaining("the same ASSAY_FACTOR_KEY");
    }

    @Test
    void beforeItIsSealedAnewASecretOpensUnderTheKeyBeforeToo() {
        UUID ada = UUID.randomUUID();
        String old = Base64.getEncoder().encodeToString(FactorKey.random(32));
        var before = new FactorKey(old, "", home);
        byte[] sealed = before.seal(RFC_SECRET, ada);
        var now = new FactorKey("", old, home);
        assertThat(now.ids()).containsExactly(now.id(), before.id()).doesNotHaveDuplicates();
        assertThat(now.open(sealed, before.id(), ada)).isEqualTo(RFC_SECRET);
        byte[] anew = now.seal(RFC_SECRET, ada);
        assertThat(new FactorKey("", "", home).open(anew, now.id(), ada)).isEqualTo(RFC_SECRET);
        assertThatThrownBy(() -> before.open(anew, now.id(), ada))
                .hasMessageContaining("the same ASSAY_FACTOR_KEY");
    }

    @Test
    void theKeyIsAFileForItsOwnerAloneOrASettingOfItsLength() throws IOException {
        String id = new FactorKey("", "", home).id();
        Path file = home.resolve("keys").resolve("factor.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
        String key = Files.readString(file);
        assertThat(new FactorKey(key, "", Path.of("/nowhere")).id()).isEqualTo(id);
        assertThatThrownBy(() -> new FactorKey("c2hvcnQ=", "", home).id())
                .hasMessage("ASSAY_FACTOR_KEY has to be 32 bytes in Base64");
        assertThatThrownBy(() -> new FactorKey("not base 64 at all", "", home).id())
                .hasMessageNotContaining("not base 64");
    }

    @Test
    void aPictureHasALightBorderAndDarkCorners() {
        Picture picture = Picture.of(Totp.address(RFC_SECRET, "ada@care.example"));
        assertThat(picture.size()).isBetween(29, 60);
        assertThat(picture.path())
                .startsWith("M4 4h7v1h-7z")
                .matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
    }
}
