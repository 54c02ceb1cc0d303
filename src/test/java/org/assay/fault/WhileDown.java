package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What people and programs are told while the database does not answer. */
final class WhileDown {
    private static final String TYPED = "What I wrote for \"half an hour\" & do not want to lose";

    private WhileDown() {}

    /**
     * Each way of asking once, all at the same time, because each may wait for some seconds.
     *
     * @return how long it took until everybody was told
     */
    static Duration assertEverybodyIsTold(Visitor visitor, Resident resident)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String page = "/assessments/" + resident.assessment() + "/standards/1";
        try (var all = Executors.newVirtualThreadPerTaskExecutor();
                Visitor stranger = new Visitor(visitor.base)) {
            var looked = all.submit(() -> visitor.get(page));
            var sent =
                    all.submit(() -> visitor.post(Visitor.item(resident), Visitor.typed(0, TYPED)));
            var typed = all.submit(() -> visitor.type(resident, 0, TYPED));
            var uploaded = all.submit(() -> visitor.upload("a.txt", "text"));
            var secret = all.submit(() -> visitor.signIn(resident.email(), Resident.PASSWORD));
            var listed = all.submit(() -> stranger.get("/directory"));
            var api = all.submit(() -> visitor.get("/api/v1/directory"));
            var health = all.submit(() -> visitor.get("/health"));
            assertReadable(answer(looked));
            assertKept(answer(sent), visitor);
            assertReadable(answer(typed));
            assertReadable(answer(uploaded));
            assertReadable(answer(listed));
            assertThat(answer(secret).body()).doesNotContain(Resident.PASSWORD);
            assertReadable(answer(secret));
            assertProblem(answer(api));
            assertThat(answer(health).statusCode()).isEqualTo(503);
            assertThat(answer(health).body()).contains("\"database\":\"down\"");
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    /** A page for people: what is the matter and what to do, with the time to wait. */
    static void assertReadable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(answer.body())
                .contains("<h1 class=\"govuk-heading-l\">Not available just now</h1>")
                .doesNotContain("Exception", "org.", "SQL", "	at ");
    }

    /** Without scripts the form is gone from the screen: the page holds it. */
    private static void assertKept(HttpResponse<String> answer, Visitor visitor) {
        assertReadable(answer);
        String typed = TYPED.replace("&", "&amp;");
        assertThat(answer.body())
                .contains("What you typed", typed)
                .contains("Send it again", "name=\"_csrf\"", "name=\"version\" value=\"0\"");
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("\"title\":\"Not available just now\"", "\"status\":503")
                .doesNotContain("Exception", "org.");
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> asked)
            throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
