package org.assay.journey;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.assay.support.Window;

/** Steps that journeys have in common. */
final class Steps {
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Steps() {}

    /** Fills a date of three fields. */
    static void day(Window window, String name, LocalDate day) {
        Page page = window.page();
        page.locator("[name='" + name + "-day']").fill("" + day.getDayOfMonth());
        page.locator("[name='" + name + "-month']").fill("" + day.getMonthValue());
        page.locator("[name='" + name + "-year']").fill("" + day.getYear());
    }

    /** Waits for what goes on beside the pages, such as letters. */
    static void until(String what, BooleanSupplier there) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (there.getAsBoolean()) return;
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new AssertionError("waited in vain until " + what);
    }

    /** The address of the page that is open, within the service. */
    static String path(Window window) {
        return window.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}
