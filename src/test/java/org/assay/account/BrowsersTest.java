package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class BrowsersTest {
    private final Browsers browsers;
    private final AtTheDoor door;
    private final People people;
    private final JdbcClient owner;

    BrowsersTest(
            Browsers browsers,
            AtTheDoor door,
            People people,
            @Qualifier("owner") JdbcClient owner) {
        this.browsers = browsers;
        this.door = door;
        this.people = people;
        this.owner = owner;
    }

    @Test
    void oneThatIsNotUsedIsForgottenButNeverTheLast() {
        var ada = people.somebody("Ada");
        browsers.signedIn(ada.id(), "one", "");
        browsers.signedIn(ada.id(), "other", "");
        Instant now = Instant.now();
        door.run(() -> browsers.clear(now.plus(Duration.ofDays(399))));
        assertThat(kept(ada)).isEqualTo(2);
        owner.sql(
                        "update account.browser set seen_at = seen_at - interval '402 days' where person_id = ?")
                .param(ada.id().value())
                .update();
        door.run(() -> browsers.clear(now));
        assertThat(kept(ada)).isEqualTo(1);
        browsers.signedIn(ada.id(), "one", "");
        assertThat(people.letters(ada.email())).hasSize(2);
    }

    private int kept(Somebody person) {
        return owner.sql("select count(*) from account.browser where person_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }
}
