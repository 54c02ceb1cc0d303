package org.assay.exchange.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.exchange.workbook.CellChange.State;
import org.assay.exchange.xlsx.A1;
import org.assay.exchange.xlsx.Book;
import org.assay.form.AnswerType;
import org.assay.form.Reading;
import org.assay.form.Words;
import org.assay.framework.Item;
import org.assay.framework.Requirement;
import org.assay.kernel.Problem;

/** Compares a workbook with what it said when it was downloaded, and with what is online now. */
final class Comparing {
    private final Assessed assessed;
    private final Map<String, Ground.Doing> doing;
    private final Book book;
    private final Naming naming;
    private final List<CellChange> cells = new ArrayList<>();
    private final Set<String> chosen = new HashSet<>();
    private int same;

    private Comparing(Assessed assessed, Map<String, Ground.Doing> doing, Book book) {
        this.assessed = assessed;
        this.doing = doing;
        this.book = book;
        this.naming = new Naming(assessed);
    }

    static Comparison of(
            Assessed assessed, Map<String, Ground.Doing> doing, Book book, Index index) {
        var comparing = new Comparing(assessed, doing, book);
        for (Index.Slot slot : index.slots()) {
            if (slot.key().contains("#")) comparing.action(slot);
            else comparing.entry(slot);
        }
        return new Comparison(assessed, index.at(), comparing.cells, comparing.same);
    }

    private void entry(Index.Slot slot) {
        Book.Found cell = book.cell(slot.sheet(), slot.row(), slot.column());
        Optional<Item> found = assessed.outline().item(slot.key());
        if (found.isEmpty() || !Values.fits(found.get().question())) {
            gone(slot, cell);
            return;
        }
        Item item = found.get();
        Entry present = assessed.assessment().entry(slot.key());
        String before = Values.text(item.question(), present.answer());
        switch (Values.answer(item.question(), book, cell)) {
            case Reading.Wrong(List<Problem> problems) -> {
                if (cell.kind() == Book.Kind.FORMULA
                        || !Values.plain(cell.text()).equals(slot.said()))
                    add(
                            slot,
                            State.WRONG,
                            before,
                            Values.plain(cell.text()),
                            present.version(),
                            problems.getFirst().message());
            }
            case Reading.Blank _ -> entry(slot, item, present, before, "");
            case Reading.Answered(var answer) ->
                    entry(slot, item, present, before, Values.text(item.question(), answer));
        }
    }

    private void entry(Index.Slot slot, Item item, Entry present, String before, String after) {
        boolean brought = present.broughtForward();
        boolean rating = item.type() == AnswerType.RATING;
        if (after.equals(slot.said())) {
            boolean beside = item.asked() != null && chosen.contains(item.asked().of());
            if (brought && beside && !after.isEmpty() && after.equals(before))
                add(slot, State.KEPT, before, after, present.version(), "");
            return;
        }
        if (after.equals(before) && !brought) {
            same++;
            return;
        }
        var standing = assessed.standingOver(slot.key());
        if (standing.confirmed()) {
            add(slot, State.WRONG, before, after, present.version(), locked(standing.ref()));
            return;
        }
        String online = brought && rating ? "" : before;
        boolean clash = present.version() != slot.version() && !online.equals(slot.said());
        if (rating && !clash) chosen.add(slot.key());
        add(slot, clash ? State.CONFLICT : State.CHANGED, before, after, present.version(), "");
    }

    private void action(Index.Slot slot) {
        Book.Found cell = book.cell(slot.sheet(), slot.row(), slot.column());
        String ref = slot.key().substring(0, slot.key().indexOf('#'));
        String field = slot.key().substring(slot.key().indexOf('#') + 1);
        boolean known =
                PlanFields.known(field)
                        && assessed.edition().terms().plan() != null
                        && assessed.outline()
                                .requirement(ref)
                                .filter(Requirement::rated)
                                .isPresent();
        if (!known) {
            gone(slot, cell);
            return;
        }
        Ground.Doing there = doing.get(ref);
        int version = there == null ? 0 : there.version();
        String before = there == null ? "" : Values.plain(PlanFields.read(there.planning(), field));
        String after = Values.plain(cell.text());
        String wrong = "";
        if (cell.kind() == Book.Kind.FORMULA || cell.kind() == Book.Kind.ERROR)
            wrong = "There is a formula or an error in this cell. Write words or a day instead.";
        else if (PlanFields.dated(field) && !after.isEmpty()) {
            Optional<LocalDate> day = Values.day(book, cell);
            if (day.isPresent()) after = day.get().toString();
            else wrong = Values.wrongDay(after);
        } else wrong = Words.problem("", after).map(Problem::message).orElse("");
        if (!wrong.isEmpty()) add(slot, State.WRONG, before, after, version, wrong);
        else if (after.equals(slot.said())) return;
        else if (after.equals(before)) same++;
        else
            add(
                    slot,
                    before.equals(slot.said()) ? State.CHANGED : State.CONFLICT,
                    before,
                    after,
                    version,
                    "");
    }

    /** What is asked no longer does no harm as long as nobody answers it. */
    private void gone(Index.Slot slot, Book.Found cell) {
        String after = Values.plain(cell.text());
        if (after.equals(slot.said())) return;
        add(
                slot,
                State.WRONG,
                "",
                after,
                0,
                "This is not asked of your organisation any more, since its profile has changed. Put back what the cell said: %s."
                        .formatted(
                                slot.said().isEmpty()
                                        ? "nothing"
                                        : "“" + Values.shortened(slot.said()) + "”"));
    }

    private static String locked(String requirement) {
        return "%s is confirmed, so its answers are locked. Take the confirmation off first, or put back what the cell said."
                .formatted(requirement);
    }

    private void add(
            Index.Slot slot, State state, String before, String after, int version, String says) {
        cells.add(
                new CellChange(
                        slot.key(),
                        "%s, cell %s".formatted(slot.sheet(), A1.name(slot.row(), slot.column())),
                        naming.heading(slot.key()),
                        naming.part(slot.key()),
                        state,
                        before,
                        after,
                        slot.said(),
                        version,
                        says));
    }
}
