package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assay.support.Window;

/** What a practice does with the plan of its audit. */
final class PlanSteps {
    private PlanSteps() {}

    /** Three actions, of which one is shown to have worked, and one that was a mistake. */
    static void plans(Audit audit) {
        Window window = audit.window();
        window.go(audit.base() + "/plan");
        audit.says("No action yet").says("Children who are not brought are followed up.");
        Looks.well(window, "gp-plan");
        plansAnAction(audit, "1.1", "Name a partner for safeguarding");
        refusesGreenAndKeepsADiary(audit);
        plansAnAction(audit, "1.2", "Change the second job description");
        plansAnAction(audit, "9.1", "Ask the health visitor in");
        removesOneAndPutsItBack(audit);
    }

    /** With a deadline before the start, then without two of the musts, then whole. */
    private static void plansAnAction(Audit audit, String requirement, String what) {
        Window window = audit.window();
        window.go(audit.base() + "/plan?requirement=" + requirement);
        window.page().getByText("Change what we want to reach").click();
        window.fill("What we want to reach", "Everybody knows whom to ask.").press("Save");
        window.page().locator("#fresh").fill(what);
        window.press("Add action");
        String ref = window.page().locator(".as-item[open] .as-ref").first().textContent();
        window.press("Save " + ref);
        audit.says("Enter the deadline")
                .says("Enter the organisation that leads")
                .says("Enter the day by which success is measured");
        audit.date("Started (optional)", "1", "3", "2015").date("Deadline", "1", "2", "2015");
        window.fill("Lead organisation", "Mill Lane Surgery").press("Save " + ref);
        audit.says("The deadline is before the day the action started.");
        assertThat(window.page().getByLabel("Lead organisation")).hasValue("Mill Lane Surgery");
        audit.date("Deadline", "30", "6", "2015").date("By when", "30", "9", "2015");
        window.press("Save " + ref);
        audit.says("Action " + ref + " is saved.").says("No named professional yet");
    }

    private static void refusesGreenAndKeepsADiary(Audit audit) {
        Window window = audit.window();
        window.page().locator("label[for=rag-green]").click();
        window.fill("Impact", "").press("Save rating");
        audit.says("Green needs a record of its impact").says("kept from being green");
        Looks.well(window, "gp-action-green-refused");
        audit.date("Add to the diary", "", "", "");
        window.fill("What happened", "A partner took it on.").press("Add entry");
        audit.says("Enter the day on which this happened.");
        assertThat(window.page().getByLabel("What happened")).hasValue("A partner took it on.");
        audit.date("Add to the diary", "20", "1", "2015");
        window.press("Add entry");
        assertThat(window.page().locator(".as-diary")).containsText("A partner took it on.");
        window.fill("Impact", "Staff name the partner when asked.")
                .fill("Evidence", "Nine of ten in a survey of May.");
        window.page().locator("label[for=rag-green]").click();
        window.press("Save rating");
        assertThat(window.page().locator(".as-item[open] > summary .as-rag")).hasText("Green");
        audit.doesNotSay("days late");
        Looks.well(window, "gp-action-green");
    }

    private static void removesOneAndPutsItBack(Audit audit) {
        Window window = audit.window();
        window.page().locator("#fresh").fill("Written by mistake");
        window.press("Add action");
        String ref = window.page().locator(".as-item[open] .as-ref").first().textContent();
        window.follow("Remove " + ref + " from the plan");
        Looks.well(window, "gp-removal");
        window.press("Remove action " + ref);
        audit.says("Say why.");
        window.fill("Why is it removed?", "It was a mistake.").press("Remove action " + ref);
        audit.says("Action " + ref + " is out of the plan.").says("Written by mistake");
        Looks.well(window, "gp-removed");
        window.press("Put it back Action " + ref);
        audit.says("Action " + ref + " is back in the plan.").says("Written by mistake");
        window.follow("Written by mistake").follow("Remove " + ref + " from the plan");
        window.fill("Why is it removed?", "It was one.").press("Remove action " + ref);
        window.follow("Back to the plan");
        audit.doesNotSay("Written by mistake");
    }
}
