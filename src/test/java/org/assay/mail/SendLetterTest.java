package org.assay.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Nearby;
import org.assay.kernel.Scope;
import org.assay.mail.Letter.State;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseUnderTest
class SendLetterTest {
    private static final Nearby NOBODY = Nearby.of("");

    private final JdbcLetters letters;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    SendLetterTest(JdbcLetters letters, PlatformTransactionManager transactions, Clock clock) {
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Test
    void sendsThroughTheServerThatIsSet() throws Exception {
        var server = new GreenMail(free());
        server.start();
        try {
            UUID letter = letter("Grüße, “Ada”");
            inJob(() -> job(server.getSmtp().getPort()).send(letter));
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Grüße, “Ada”");
            assertThat(received[0].getFrom()[0]).hasToString("assay@assay.example");
            assertThat(GreenMailUtil.getBody(received[0])).contains("Hello");
            assertThat(find(letter).state()).isEqualTo(State.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void triesAgainWhenTheServerDoesNotAnswerAndGivesUpAfterDays() {
        UUID letter = letter("Nobody there");
        SendLetter job = job(1);
        for (int i = 0; i < SendLetter.WAITS.size(); i++) {
            inJob(() -> job.send(letter));
            assertThat(find(letter).state()).isEqualTo(State.WAITING);
            assertThat(find(letter).problem()).isNotBlank();
        }
        inJob(() -> job.send(letter));
        assertThat(find(letter).state()).isEqualTo(State.GIVEN_UP);
        assertThat(find(letter).attempts()).isEqualTo(SendLetter.WAITS.size() + 1);
    }

    @Test
    void readsTheServerFromItsAddress() {
        assertThat(new Smtp("", NOBODY, base()).isSet()).isFalse();
        assertThat(new Smtp("smtps://user:p%40ss@mail.example", NOBODY, base()).isSet()).isTrue();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Smtp("mail.example:25", NOBODY, base()))
                .withMessageContaining("ASSAY_SMTP_URL must look like");
    }

    private UUID letter(String subject) {
        var written = List.of(new Mail.Writing("ada@care.example", subject, "Hello"));
        return Scope.pass("jobs")
                .call(() ->
                        new TransactionTemplate(transactions)
                                .execute(status ->
                                        letters.add(written, clock.instant(), State.WAITING)
                                                .getFirst()));
    }

    private Letter find(UUID id) {
        return Scope.pass("jobs")
                .call(() ->
                        new TransactionTemplate(transactions)
                                .execute(status -> letters.find(id).orElseThrow()));
    }

    private void inJob(Runnable work) {
        Scope.pass("jobs")
                .run(() ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(s -> work.run()));
    }

    private SendLetter job(int port) {
        var smtp = new Smtp("smtp://127.0.0.1:" + port, NOBODY, base());
        return new SendLetter(letters, smtp, transactions, clock);
    }

    private static BaseUrl base() {
        return new BaseUrl(URI.create("https://assay.example"));
    }

    private static ServerSetup free() {
        return ServerSetupTest.SMTP.dynamicPort();
    }
}
