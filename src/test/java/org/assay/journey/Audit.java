package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assay.support.Window;

/**
 * A rated assessment and its plan, as somebody who works on them handles the pages.
 *
 * @param scripted whether the window runs scripts
 */
record Audit(Window window, String base, boolean scripted) {
    Audit(Window window, String base) {
        this(window, base, true);
    }

    /** Rates a statement and says what shows it; the row tells the rating then. */
    Audit rate(String ref, String rating, String label, String evidence) {
        open(ref);
        window.page().locator("label[for=" + field(ref) + "-" + rating + "]").click();
        if (!evidence.isEmpty()) {
            if (!scripted) save(ref); // the field comes with the saved rating
            window.page().locator("#" + field(ref) + "-evidence").fill(evidence);
        }
        save(ref);
        assertThat(item(ref).locator("> summary .as-rag")).hasText(label);
        return this;
    }

    Audit open(String ref) {
        window.go(base + "/standards/" + ref.split("\\.")[0] + "?item=" + ref);
        return this;
    }

    Locator item(String ref) {
        return window.page().locator("#item-" + ref.replace('.', '-'));
    }

    /** Judges a standard; why is asked once the judgement is better than its ratings. */
    Audit judge(String standard, String rating, String statement, String why) {
        window.go(base + "/standards/" + standard);
        Page page = window.page();
        page.locator("label[for=f-" + standard + "-judgement-" + rating + "]").click();
        page.locator("#f-" + standard + "-statement").fill(statement);
        if (!why.isEmpty()) page.locator("#f-" + standard + "-why").fill(why);
        window.press("Save the judgement");
        return this;
    }

    /** Enters a date in a group of three fields by its legend. */
    Audit date(String legend, String day, String month, String year) {
        Locator group =
                window.page()
                        .getByRole(
                                AriaRole.GROUP,
                                new Page.GetByRoleOptions().setName(legend).setExact(true));
        var exact = new Locator.GetByLabelOptions().setExact(true);
        group.getByLabel("Day", exact).fill(day);
        group.getByLabel("Month", exact).fill(month);
        group.getByLabel("Year", exact).fill(year);
        return this;
    }

    Audit says(String words) {
        assertThat(window.page().locator("main")).containsText(words);
        return this;
    }

    Audit doesNotSay(String words) {
        assertThat(window.page().locator("main")).not().containsText(words);
        return this;
    }

    private void save(String ref) {
        item(ref).locator("button[name=save]").click();
    }

    private static String field(String ref) {
        return "f-" + ref.replace('.', '-');
    }
}
