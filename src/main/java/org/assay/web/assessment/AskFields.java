package org.assay.web.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Entry;
import org.assay.assessment.Submitted;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.framework.Item;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Between the fields of a form that asks several items, and what is to be recorded of them. */
final class AskFields {
    private static final List<String> PARTS = List.of("", "-day", "-month", "-year");
    private static final String VERSION = "-version";
    private static final String WAS = "-was";

    /** What was brought forward is saved as it stands, too: then somebody has looked at it. */
    private static final String TO_LOOK_AT = "";

    private AskFields() {}

    /** With what is saved in it. */
    static AskField saved(Item item, Entry entry) {
        String name = AskField.name(item.ref());
        Map<String, String> values = values(entry, name);
        String was = entry.broughtForward() ? TO_LOOK_AT : was(values, name);
        return new AskField(item, name, Form.of(values), entry.version(), was, "", brought(entry));
    }

    /** With what was typed in it, if the form had it, else with what is saved. */
    static AskField typed(Item item, Entry entry, MultiValueMap<String, String> fields) {
        return typed(item, entry, fields, List.of(), "");
    }

    /**
     * With what was typed, and what became of it.
     *
     * @param theirs what somebody else saved in between; empty for nothing
     */
    static AskField typed(
            Item item,
            Entry entry,
            MultiValueMap<String, String> fields,
            List<Problem> problems,
            String theirs) {
        String name = AskField.name(item.ref());
        if (!fields.containsKey(name + VERSION)) return saved(item, entry);
        Map<String, String> values = new HashMap<>();
        for (String part : PARTS) values.put(name + part, Once.first(fields, name + part));
        List<Problem> named =
                problems.stream()
                        .map(problem -> new Problem(field(name, problem), problem.message()))
                        .toList();
        return new AskField(
                item,
                name,
                Form.of(values).with(named),
                theirs.isEmpty() ? number(fields, name + VERSION) : entry.version(),
                theirs.isEmpty() ? Once.of(fields, name + WAS) : was(values(entry, name), name),
                theirs,
                brought(entry));
    }

    private static String brought(Entry entry) {
        String from = entry.broughtFrom();
        return from == null || entry.answer() == null ? "" : from;
    }

    /** By the item's ref what somebody changed in the form; what it did not ask is left out. */
    static Map<String, Submitted> submitted(
            Collection<Item> items, MultiValueMap<String, String> fields) {
        Map<String, Submitted> submitted = new LinkedHashMap<>();
        for (Item item : items) {
            String name = AskField.name(item.ref());
            if (!fields.containsKey(name + VERSION) || untouched(fields, name)) continue;
            List<String> values = fields.getOrDefault(name, List.of());
            var typed =
                    new Typed(
                            values,
                            Once.of(fields, name + "-day"),
                            Once.of(fields, name + "-month"),
                            Once.of(fields, name + "-year"));
            submitted.put(
                    item.ref(),
                    new Submitted(
                            question -> Reading.read(question, typed),
                            null,
                            number(fields, name + VERSION),
                            false));
        }
        return submitted;
    }

    /** Whether the form had this item. */
    static boolean had(Item item, MultiValueMap<String, String> fields) {
        return fields.containsKey(AskField.name(item.ref()) + VERSION);
    }

    /** As if nothing were chosen for the item. */
    static MultiValueMap<String, String> without(MultiValueMap<String, String> fields, String ref) {
        var rest = new LinkedMultiValueMap<>(fields);
        rest.remove(AskField.name(ref));
        return rest;
    }

    private static boolean untouched(MultiValueMap<String, String> fields, String name) {
        Map<String, String> now = new HashMap<>();
        for (String part : PARTS) now.put(name + part, Once.first(fields, name + part));
        return was(now, name).equals(Once.of(fields, name + WAS));
    }

    private static Map<String, String> values(Entry entry, String name) {
        Map<String, String> values = new HashMap<>();
        Form form = Typing.form(entry.answer(), "");
        values.put(name, form.value("value"));
        for (String part : List.of("day", "month", "year"))
            values.put(name + "-" + part, form.value(part));
        return values;
    }

    /** Short for what stands in the inputs; line ends come back as browsers write them. */
    private static String was(Map<String, String> values, String name) {
        var all = new ArrayList<String>();
        for (String part : PARTS)
            all.add(values.getOrDefault(name + part, "").replace("\r\n", "\n"));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\0", all).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String field(String name, Problem problem) {
        return switch (problem.field()) {
            case "day", "month", "year" -> name + "-" + problem.field();
            default -> name;
        };
    }

    private static int number(MultiValueMap<String, String> fields, String name) {
        try {
            return Integer.parseInt(Once.of(fields, name));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
