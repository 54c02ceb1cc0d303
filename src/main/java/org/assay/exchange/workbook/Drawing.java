package org.assay.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.framework.Item;
import org.assay.framework.Standard;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook while it is written: its sheets, its lists to choose from, what it remembers. */
final class Drawing {
    static final String INTRODUCTION = "Introduction";
    static final String DETAILS = "Your details";
    static final String PLAN = "Action plan";
    static final String SUMMARY = "Score summary";
    static final String CALCULATION = "Calculation";
    private static final String LISTS = "Lists";
    private static final int LONGEST_NAME = 31;

    private final Map<String, Worksheet> sheets = new LinkedHashMap<>();
    private final Map<String, String> standards = new HashMap<>();
    private final Map<List<String>, Range> lists = new HashMap<>();
    private final Ground ground;
    private final Index index;

    Drawing(Workbook book, Ground ground, Index index) {
        this.ground = ground;
        this.index = index;
        var names = new ArrayList<String>();
        names.add(INTRODUCTION);
        if (!ground.edition().terms().details().isEmpty()) names.add(DETAILS);
        for (Standard standard : ground.assessed().outline().standards())
            names.add(named(standard, names));
        if (!ground.fields().isEmpty()) names.add(PLAN);
        names.addAll(List.of(SUMMARY, CALCULATION, LISTS, Index.SHEET));
        for (String name : names) sheets.put(name, book.newWorksheet(name));
    }

    private String named(Standard standard, List<String> taken) {
        String plain = "Standard " + standard.ref().replaceAll("[\\[\\]:*?/\\\\']", " ");
        String name = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        for (int n = 2; taken.contains(name); n++)
            name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4)) + " " + n;
        standards.put(standard.ref(), name);
        return name;
    }

    Ground ground() {
        return ground;
    }

    Index index() {
        return index;
    }

    Worksheet sheet(String name) {
        return java.util.Objects.requireNonNull(sheets.get(name), name);
    }

    boolean has(String name) {
        return sheets.containsKey(name);
    }

    String sheetOf(Standard standard) {
        return java.util.Objects.requireNonNull(standards.get(standard.ref()));
    }

    Worksheet lists() {
        return sheet(LISTS);
    }

    /** Writes a cell that people fill in, with what is answered now, and remembers it. */
    void input(Pen pen, String sheet, int row, int column, Item item) {
        Question question = item.question();
        String said = ground.said(item);
        pen.input(row, column, said, question.type() == org.assay.form.AnswerType.DATE);
        List<String> choice =
                switch (question.type()) {
                    case TICK -> List.of(Values.YES);
                    case RATING, CHOICE ->
                            question.options().stream()
                                    .map(Option::label)
                                    .map(Values::plain)
                                    .toList();
                    default -> List.of();
                };
        if (!choice.isEmpty()) pen.choose(row, column, list(choice));
        int version = ground.entry(item).version();
        index.add(new Index.Slot(item.ref(), sheet, row, column, version, said));
    }

    /** A list's cells, on a hidden sheet; the same list stands there once. */
    private Range list(List<String> choice) {
        Range known = lists.get(choice);
        if (known != null) return known;
        int column = lists.size();
        for (int row = 0; row < choice.size(); row++)
            lists().value(row, column, Pen.clean(choice.get(row)));
        Range made = lists().range(0, column, choice.size() - 1, column);
        lists.put(choice, made);
        return made;
    }

    /** A word for what a rating asks, made of its name in the pack. */
    static String word(String id) {
        String words = id.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
