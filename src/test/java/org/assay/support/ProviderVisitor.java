package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;

/** Somebody at an identity provider, in a browser that knows nothing of ours. */
public final class ProviderVisitor {
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String user;

    public ProviderVisitor(String user) {
        this.user = user;
    }

    /**
     * Goes where our house sent them, signs in there when asked, and says with which address they
     * come back: path and query.
     */
    public String signIn(String address) {
        URI at = URI.create(address);
        String host = at.getAuthority();
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(at));
        for (int steps = 0; steps < 8; steps++) {
            if (answer.statusCode() / 100 == 3) {
                at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
                if (!at.getAuthority().equals(host))
                    return at.getRawPath() + "?" + at.getRawQuery();
                answer = ask(HttpRequest.newBuilder(at));
            } else if (at.getPath().equals("/login")) {
                String token =
                        Jsoup.parse(answer.body()).expectFirst("input[name=_csrf]").attr("value");
                String form =
                        Fields.of(
                                        "username",
                                        user,
                                        "password",
                                        IdentityProvider.PASSWORD,
                                        "_csrf",
                                        token)
                                .encoded();
                answer =
                        ask(
                                HttpRequest.newBuilder(at)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form)));
            } else {
                throw new AssertionError(at + " said " + answer.statusCode() + answer.body());
            }
        }
        throw new AssertionError("no way back from " + at);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
