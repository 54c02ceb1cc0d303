package org.assay.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.assay.support.Browser;
import org.assay.support.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form of a page, filled in so that something is saved wherever that can be guessed.
 *
 * @param namesAndValues of its fields, by turns
 */
public record EveryForm(String name, Visitor visitor, String action, List<String> namesAndValues) {

    /** What takes away what other forms need comes last. */
    private static final List<String> ENDINGS =
            List.of("/withdrawal", "/refusal", "/unconfirm", "/finish", "/end");

    /**
     * Every form there is on these pages that is sent and not only asked with, but for those that
     * sign somebody in or out, those that carry files, and a workbook's, which is many saves at
     * once. The same form on several pages is there once.
     */
    public static List<EveryForm> of(List<EveryPage.Place> places, Example example) {
        var forms = new LinkedHashMap<String, EveryForm>();
        for (EveryPage.Place place : places) {
            if (place.visitor() == Visitor.SIGNED_OUT || !place.sends().isEmpty()) continue;
            Page page = example.caller(place.visitor()).browser().get(place.path());
            for (Element form : page.document().select("form[method=post]")) {
                String action = form.attr("action").isEmpty() ? page.path() : form.attr("action");
                if (leftOut(form, action)) continue;
                String name = place.visitor() + " " + action.replaceAll("[0-9a-f-]{36}", "*");
                forms.putIfAbsent(
                        name,
                        new EveryForm(name, place.visitor(), action, filled((FormElement) form)));
            }
        }
        return forms.values().stream()
                .sorted(
                        Comparator.comparing(
                                form -> ENDINGS.stream().anyMatch(form.action::endsWith)))
                .toList();
    }

    /** Signs in before anything is counted. */
    public void ready(Example example) {
        browser(example).get("/home");
    }

    /** Sends it, with the token it had on its page, and does not follow. */
    public Page send(Example example) {
        return browser(example).postOnly(action, namesAndValues.toArray(String[]::new));
    }

    private Browser browser(Example example) {
        return example.caller(visitor).browser();
    }

    private static boolean leftOut(Element form, String action) {
        return action.startsWith("/sign-")
                || action.equals("/visit")
                || action.contains("/workbook/")
                || form.attr("enctype").startsWith("multipart/")
                || !form.select("input[type=password]").isEmpty();
    }

    private static List<String> filled(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.elements()) {
            String name = field.attr("name");
            if (name.isEmpty() || field.hasAttr("disabled")) continue;
            if (field.tagName().equals("button")) continue;
            if (field.tagName().equals("select")) fields.put(name, last(field.select("option")));
            else if (field.attr("type").equals("radio")) fields.put(name, field.val());
            else if (field.attr("type").equals("checkbox")) fields.putIfAbsent(name, field.val());
            else if (field.attr("type").equals("hidden") || !field.val().isEmpty())
                fields.put(name, field.val());
            else fields.put(name, typed(name, field));
        }
        form.select("button[name]").stream()
                .filter(button -> !button.attr("name").equals("clear"))
                .findFirst()
                .ifPresent(button -> fields.put(button.attr("name"), button.attr("value")));
        var namesAndValues = new ArrayList<String>();
        fields.forEach((name, value) -> namesAndValues.addAll(List.of(name, value)));
        return namesAndValues;
    }

    private static String last(List<Element> options) {
        return options.isEmpty() ? "" : options.getLast().val();
    }

    private static String typed(String name, Element field) {
        if (name.endsWith("day")) return "12";
        if (name.endsWith("month")) return "11";
        if (name.endsWith("year")) return "2030";
        return switch (field.attr("type")) {
            case "email" -> "form-" + UUID.randomUUID() + "@care.example";
            case "number" -> "3";
            case "url" -> "https://care.example/policy";
            default ->
                    field.attr("inputmode").isEmpty() ? "What we wrote down in the spring." : "3";
        };
    }
}
