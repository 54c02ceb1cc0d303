package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.routes.EveryPage;
import org.assay.routes.EveryPage.Place;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.Routes;
import org.assay.routes.Visitor;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.Window;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page can be read by everybody, on a wide screen and on a telephone, and is light. */
@HouseUnderTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int WIDE = 1280;
    private static final int TELEPHONE = 390;
    private static final int NARROW = 320;
    private static final int HEAVIEST = 85_000;

    /** A folder for pictures of every page; none are taken without. */
    private static final String PICTURES = System.getProperty("assay.pictures", "");

    private final Examples examples;
    private final EveryPage pages;
    private final Chromium chromium;
    private final Map<Visitor, Window> windows = new EnumMap<>(Visitor.class);

    EveryPageTest(Examples examples, Routes routes, Chromium chromium) {
        this.examples = examples;
        this.pages = new EveryPage(routes);
        this.chromium = chromium;
    }

    @AfterAll
    void closeTheWindows() {
        windows.values().forEach(Window::close);
    }

    @TestFactory
    Stream<DynamicTest> everybodyCanReadIt() {
        Example example = examples.example();
        return pages.of(example).stream()
                .map(place -> DynamicTest.dynamicTest(place.name(), () -> looksAt(place, example)));
    }

    private void looksAt(Place place, Example example) {
        Window window =
                windows.computeIfAbsent(
                        place.visitor(),
                        visitor ->
                                visitor == Visitor.SIGNED_OUT
                                        ? chromium.window()
                                        : chromium.window(example.caller(visitor).browser()));
        Page page = window.page();
        page.setViewportSize(WIDE, 900);
        Response response =
                place.sends().isEmpty()
                        ? window.go(place.path())
                        : window.send(place.path(), place.sends());
        var softly = new SoftAssertions();
        if (place.status() == 0) softly.assertThat(response.status()).isIn(200, 403, 404, 410);
        else softly.assertThat(response.status()).isEqualTo(place.status());
        softly.assertThat(response.body()).as("bytes").hasSizeLessThan(HEAVIEST);
        softly.assertThat(page.locator("h1").count()).as("one heading").isOne();
        softly.assertThat(repeatedIds(page)).as("ids that are there twice").isEmpty();
        for (int width : new int[] {WIDE, TELEPHONE}) {
            page.setViewportSize(width, 900);
            takePicture(page, place, width);
            AxeResults results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
            softly.assertThat(results.getPasses()).as("rules that were kept").isNotEmpty();
            for (Rule rule : results.getViolations()) {
                softly.fail("%d px: %s: %s", width, rule.getHelp(), nodes(rule));
            }
        }
        for (int width : new int[] {TELEPHONE, NARROW}) {
            page.setViewportSize(width, 900);
            softly.assertThat(sticksOut(page)).as("what sticks out at %d px", width).isEmpty();
        }
        softly.assertThat(window.faults()).as("complaints of the browser").isEmpty();
        softly.assertAll();
        assertThat(page.title()).endsWith(" - Assay");
    }

    private static String nodes(Rule rule) {
        return String.join(
                "\n",
                rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static List<String> repeatedIds(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll("[id]")].map(e => e.id)
                          .filter((id, at, all) => all.indexOf(id) !== at)
                        """);
    }

    /** The page scrolls down only; what is wide scrolls in a box of its own. */
    @SuppressWarnings("unchecked")
    private static List<String> sticksOut(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => document.documentElement.scrollWidth <= innerWidth ? []
                          : [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                              .slice(0, 5).map(e => e.outerHTML.slice(0, 160))
                        """);
    }

    private static void takePicture(Page page, Place place, int width) {
        if (PICTURES.isEmpty()) return;
        String name = place.name().replaceAll("[^a-zA-Z0-9]+", "-") + "-" + width + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name)));
    }
}
