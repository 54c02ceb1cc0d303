package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What came back, read as a visitor reads it. */
public final class Page {
    private final Browser browser;
    private final HttpResponse<String> response;
    private final String path;
    private final Document document;
    private final Map<String, String> typed = new LinkedHashMap<>();

    Page(Browser browser, HttpResponse<String> response, String path) {
        this.browser = browser;
        this.response = response;
        this.path = path;
        this.document = Jsoup.parse(response.body(), response.uri().toString());
    }

    public int status() {
        return response.statusCode();
    }

    /** Address without host, after redirects. */
    public String path() {
        return path;
    }

    /** All headers of this name. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The first header of this name; empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public HttpResponse<String> response() {
        return response;
    }

    public String body() {
        return response.body();
    }

    /** The text of the page, as read aloud. */
    public String text() {
        return document.body().text();
    }

    public Document document() {
        return document;
    }

    public String heading() {
        Element heading = document.selectFirst("h1");
        return heading == null ? "" : heading.text();
    }

    public Page hasStatus(int status) {
        assertThat(status()).as("status of %s: %s", path, heading()).isEqualTo(status);
        return this;
    }

    public Page hasHeading(String heading) {
        assertThat(heading()).as("heading of %s", path).isEqualTo(heading);
        return this;
    }

    public Page says(String words) {
        assertThat(text()).contains(words);
        return this;
    }

    public Page doesNotSay(String words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    public Page hasLinkTo(String href) {
        assertThat(document.select("a[href]").eachAttr("href")).contains(href);
        return this;
    }

    /** The messages of the error summary. */
    public List<String> errors() {
        return document.select(".govuk-error-summary__list li").eachText();
    }

    /** What stands in a field now. */
    public String value(String field) {
        return document.select("[name=" + field + "]").val();
    }

    /** Types into a field, or chooses; {@link #press} sends it. */
    public Page fill(String field, String value) {
        assertThat(document.select("[name=" + field + "]"))
                .as("field %s on %s", field, path)
                .isNotEmpty();
        typed.put(field, value);
        return this;
    }

    /**
     * Sends the first form that has a button with this text, hidden and standing values included.
     */
    public Page press(String button) {
        Element pressed =
                document.select("form button").stream()
                        .filter(b -> b.text().equals(button))
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "no button “%s” on %s; there are %s"
                                                .formatted(
                                                        button,
                                                        path,
                                                        document.select("form button")
                                                                .eachText())));
        return send(pressed.closest("form"), pressed);
    }

    /** Sends the form at this selector as it stands. */
    public Page submit(String selector) {
        return send(document.selectFirst(selector), null);
    }

    private Page send(Element form, Element pressed) {
        assertThat(form).isNotNull();
        var fields = new Fields();
        ((org.jsoup.nodes.FormElement) form)
                .formData()
                .forEach(value -> {
                    if (!typed.containsKey(value.key())) {
                        fields.add(value.key(), value.value());
                    }
                });
        typed.forEach(fields::add);
        if (pressed != null && pressed.hasAttr("name")) {
            fields.add(pressed.attr("name"), pressed.attr("value"));
        }
        String action = form.attr("action").isEmpty() ? path : form.attr("action");
        return form.attr("method").equalsIgnoreCase("post")
                ? browser.send(action, fields)
                : browser.get(action + "?" + fields.encoded());
    }
}
