package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void areHashedSlowlyEachWithASaltOfItsOwn() {
        String hash = passwords.hash("three odd words");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("three odd words")).isNotEqualTo(hash);
        assertThat(passwords.matches("three odd words", hash)).isTrue();
        assertThat(passwords.matches("three odd word", hash)).isFalse();
    }

    @Test
    void ofNobodyMatchNothing() {
        assertThat(passwords.matches("three odd words", null)).isFalse();
        assertThat(Passwords.NOBODYS).hasSameSizeAs(passwords.hash("three odd words"));
        assertThat(
                        new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)
                                .upgradeEncoding(Passwords.NOBODYS))
                .as("what takes less work than others")
                .isFalse();
    }
}
