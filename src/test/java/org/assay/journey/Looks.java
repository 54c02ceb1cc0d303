package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assay.support.Window;

/** Looks at a page on a phone and on a desk: accessible, and nothing sticks out. */
final class Looks {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Looks() {}

    /**
     * @param name of the picture that is taken when pictures are asked for
     */
    static void well(Window window, String name) {
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
            picture(window, name + "-" + width);
        }
    }

    /** A picture as wide as the window is, when pictures are asked for. */
    static void picture(Window window, String name) {
        String pictures = System.getProperty("assay.pictures", "");
        if (pictures.isEmpty()) return;
        window.page()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of(pictures, name + ".png")));
    }
}
