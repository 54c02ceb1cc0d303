package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser window that writes down what went wrong in it, and says so when it is closed. */
public final class Window implements AutoCloseable {
    /** An answer that refuses something is no fault of the page. */
    private static final String REFUSED =
            "Failed to load resource: the server responded with a status of ";

    private static final String SAID_BY_HTMX = "Response Status Error Code ";

    private final Page page;
    private final boolean scripts;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>(List.of(REFUSED + "4"));

    Window(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        page.onConsoleMessage(this::hear);
        page.onPageError(faults::add);
    }

    private void hear(ConsoleMessage message) {
        if (!message.type().equals("error")) return;
        if (expected.stream().anyMatch(message.text()::startsWith)) return;
        faults.add(message.text() + " (" + page.url() + ")");
    }

    /** This status is part of what is tested, so that the browser may complain of it. */
    public Window mayMeet(int status) {
        expected.add(REFUSED + status);
        expected.add(SAID_BY_HTMX + status);
        return this;
    }

    public Page page() {
        return page;
    }

    /** Whether this browser runs scripts; without, nothing can be asked of the page by one. */
    public boolean scripts() {
        return scripts;
    }

    /** Opens an address; every page binds the browser by a Content-Security-Policy. */
    public Response go(String path) {
        Response response = page.navigate(path);
        assertThat(response.headers().get("content-security-policy"))
                .as("Content-Security-Policy of %s", path)
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        return response;
    }

    /** Sends a form to an address, with the token of the page to sign out by. */
    public Response send(String path, Map<String, String> fields) {
        go("/sign-out");
        String address = page.url().replaceFirst("/sign-out$", path);
        return page.waitForResponse(
                response ->
                        response.url().equals(address)
                                && response.request().method().equals("POST"),
                () -> {
                    page.evaluate(
                            """
                            ([path, fields]) => {
                              const form = document.createElement("form");
                              form.method = "post";
                              form.action = path;
                              const token = document.querySelector("[name=_csrf]").value;
                              for (const [name, value] of Object.entries({ ...fields, _csrf: token })) {
                                const field = document.createElement("input");
                                field.type = "hidden";
                                field.name = name;
                                field.value = value;
                                form.append(field);
                              }
                              document.body.append(form);
                              form.submit();
                            }
                            """,
                            List.of(path, fields));
                    page.waitForURL(address);
                });
    }

    public Window fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    public Window choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Chooses in a group that asks a question. */
    public Window choose(String question, String label) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    public Window press(String button) {
        button(button).click();
        return this;
    }

    public Window follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator heading() {
        return page.locator("h1");
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        String last = page.url();
        page.context().close();
        assertThat(faults).as("what the browser complained about, up to %s", last).isEmpty();
    }
}
