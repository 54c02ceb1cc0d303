package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assay.support.Window;

/** Looks at the page of a journey, as everybody has to be able to read it, at both widths. */
final class Look {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A folder for pictures; none are taken without. */
    private static final String PICTURES = System.getProperty("assay.pictures", "");

    private Look() {}

    /** Breaks no rule of accessibility, and does not stick out; as far as scripts run to tell. */
    static void well(Window window) {
        if (!window.scripts()) return;
        Page page = window.page();
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            var results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
            assertThat(results.getViolations())
                    .as("%s at %d px", page.url(), width)
                    .extracting(rule -> rule.getHelp() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s sticks out at %d px", page.url(), width)
                    .isEqualTo(true);
            if (!PICTURES.isEmpty()) takePicture(page, width);
        }
    }

    private static void takePicture(Page page, int width) {
        String address = page.url().replaceAll("^https?://[^/]+|[^a-z]+", "-");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(PICTURES, "journey-%s-%d.png".formatted(address, width))));
    }
}
