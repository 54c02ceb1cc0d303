package org.assay.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The one browser of a test run, which opens windows that know nothing of each other. */
@TestComponent
public class Chromium {
    private static final List<String> WAYS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final double PATIENCE = 10_000;
    private static final AtomicInteger PLACES = new AtomicInteger();

    private final Environment environment;

    Chromium(Environment environment) {
        this.environment = environment;
    }

    /** Started when first needed, and ended with the run. */
    private static final class Running {
        static final Playwright PLAYWRIGHT = Playwright.create();
        static final com.microsoft.playwright.Browser BROWSER =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program())
                                        .setArgs(WAYS));

        static Path program() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("Install chromium: apt-get install chromium"));
        }
    }

    /** A window in which nobody is signed in, 1280 wide. */
    public Window window() {
        return window(new NewContextOptions());
    }

    /** At the address that letters name, to which passkeys belong. */
    public Window windowOfTheSite() {
        return window(
                new NewContextOptions()
                        .setBaseURL(environment.getRequiredProperty("assay.base-url")));
    }

    public Window withoutJavaScript() {
        return window(new NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A window that goes on with the session of a browser of the plain kind. */
    public Window window(Browser signedIn) {
        Window window = window();
        window.page()
                .context()
                .addCookies(
                        signedIn.cookies().stream()
                                .map(cookie ->
                                        new Cookie(cookie.getName(), cookie.getValue())
                                                .setUrl(base()))
                                .toList());
        return window;
    }

    private Window window(NewContextOptions options) {
        int place = PLACES.incrementAndGet();
        BrowserContext context =
                Running.BROWSER.newContext(
                        options.setBaseURL(options.baseURL == null ? base() : options.baseURL)
                                .setViewportSize(1280, 900)
                                .setLocale("en-GB")
                                .setExtraHTTPHeaders(
                                        Map.of(
                                                "X-Forwarded-For",
                                                "198.19.%d.%d"
                                                        .formatted(place / 250, place % 250 + 1))));
        context.setDefaultTimeout(PATIENCE);
        return new Window(context.newPage(), !Boolean.FALSE.equals(options.javaScriptEnabled));
    }

    private String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
