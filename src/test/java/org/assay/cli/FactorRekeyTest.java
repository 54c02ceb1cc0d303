package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.assay.support.Authenticator;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new key of second factors, there and back again, so that the house of the tests keeps its own.
 */
@HouseUnderTest
class FactorRekeyTest {
    private final Path home;
    private final People people;
    private final JdbcClient owner;

    FactorRekeyTest(
            @Value("${assay.home}") Path home,
            People people,
            @Qualifier("owner") JdbcClient owner) {
        this.home = home;
        this.people = people;
        this.owner = owner;
    }

    @Test
    void sealsEverySecretAnewOrNone() throws IOException {
        var ada = people.somebody("Ada");
        var mine = Authenticator.setUp(people.signIn(ada));
        String first = Files.readString(home.resolve("keys/factor.key")).strip();
        String second = Base64.getEncoder().encodeToString(new byte[32]);
        String firstId = keyOf(ada);

        var without = new Console(home, Map.of("assay.factor-key", second));
        assertThat(without.run("factor", "rekey")).isEqualTo(1);
        assertThat(without.err()).contains("another key").doesNotContain("\tat ", second);
        assertThat(keyOf(ada)).isEqualTo(firstId);

        var there =
                new Console(
                        home, Map.of("assay.factor-key", second, "assay.factor-key-before", first));
        assertThat(there.run("factor", "rekey")).as(there.err()).isZero();
        assertThat(there.out()).contains("sealed under the present key");
        assertThat(keyOf(ada)).isNotEqualTo(firstId);
        assertThat(there.run("factor", "rekey")).isZero();
        assertThat(there.out()).startsWith("0 secrets");

        var back = new Console(home, Map.of("assay.factor-key-before", second));
        assertThat(back.run("factor", "rekey")).as(back.err()).isZero();
        assertThat(keyOf(ada)).isEqualTo(firstId);
        var browser = people.visitor();
        browser.post("/sign-in", "email", ada.email(), "password", People.PASSWORD);
        browser.post("/sign-in/code", "code", mine.code(0)).hasStatus(200);
        assertThat(
                        owner.sql(
                                        "select count(*) from trail.link where what = 'factor.key-changed'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    private String keyOf(Somebody person) {
        return owner.sql("select key_id from account.authenticator where person_id = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
    }
}
