package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assay.support.Window;

/** The page of a standard, as somebody who answers its items handles it. */
final class Standard {
    private static final Pattern SAVED = Pattern.compile("^Saved .* by .*");
    private final Window window;
    private final String assessment;

    /**
     * @param assessment the address of the assessment
     */
    Standard(Window window, String assessment) {
        this.window = window;
        this.assessment = assessment;
    }

    /** Opens the standard's page with this item open. */
    Standard open(String ref) {
        window.go(assessment + "/standards/" + ref.split("\\.")[0] + "?item=" + ref);
        assertThat(item(ref)).hasAttribute("open", "");
        return this;
    }

    Locator item(String ref) {
        return window.page().locator("#item-" + anchor(ref));
    }

    /** A field of the item by its label. */
    Locator field(String ref, String label) {
        return item(ref).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator answer(String ref) {
        return field(ref, "Your answer to " + ref);
    }

    Locator comment(String ref) {
        return field(ref, "Comment (optional) on " + ref);
    }

    Locator save(String ref) {
        return button(ref, "Save " + ref);
    }

    Locator button(String ref, String name) {
        return item(ref)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What the line beside the button says of saving. */
    Locator saved(String ref) {
        return window.page().locator("#save-" + anchor(ref));
    }

    /** Waits until what was typed is saved, and the item's row says so. */
    Standard isSaved(String ref, String row) {
        assertThat(saved(ref)).hasText(SAVED);
        assertThat(window.page().locator("#answer-" + anchor(ref))).containsText(row);
        return this;
    }

    Standard isComplete(String ref) {
        assertThat(window.page().locator("#state-" + anchor(ref))).containsText("Completed");
        return this;
    }

    Page page() {
        return window.page();
    }

    private static String anchor(String ref) {
        return ref.replace('.', '-');
    }
}
