package org.assay.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Entry;
import org.assay.assessment.Submitted;
import org.assay.exchange.xlsx.Book;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a workbook over by the use cases that pages use: all of it in one transaction, or none. */
@Component
class TakingOver {
    private final Assessments assessments;
    private final Entries entries;
    private final TakingActions actions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakingOver(
            Assessments assessments,
            Entries entries,
            TakingActions actions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.assessments = assessments;
        this.entries = entries;
        this.actions = actions;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    TakenOver take(
            Actor actor,
            AssessmentId id,
            Book book,
            Index index,
            Map<String, Choice> choices,
            String title) {
        return transaction.execute(status -> {
            TakenOver outcome = within(actor, id, book, index, choices, title);
            if (!(outcome instanceof TakenOver.Done)) status.setRollbackOnly();
            return outcome;
        });
    }

    private TakenOver within(
            Actor actor,
            AssessmentId id,
            Book book,
            Index index,
            Map<String, Choice> choices,
            String title) {
        Assessed assessed = assessments.hold(actor, id, Right.ANSWER);
        Comparison comparison = Comparing.of(assessed, actions.doing(actor, id), book, index);
        var problems = new ArrayList<>(undecided(comparison, choices));
        if (!problems.isEmpty()) return new TakenOver.Undecided(comparison, problems);
        List<CellChange> taken =
                Stream.concat(
                                comparison.changes().stream(),
                                comparison.conflicts().stream()
                                        .filter(cell ->
                                                choices.get(cell.key()) instanceof Choice chosen
                                                        && chosen.workbook()))
                        .toList();
        int answers = entries(actor, id, assessed, book, index, taken, problems);
        if (!problems.isEmpty()) return new TakenOver.Undecided(comparison, problems);
        int done = actions.take(actor, id, of(taken), problems);
        if (!problems.isEmpty()) return new TakenOver.Undecided(comparison, problems);
        if (answers + done > 0)
            events.publishEvent(
                    Change.by(
                            actor,
                            assessed.assessment().organisation(),
                            "workbook.taken",
                            "assessment/" + id,
                            null,
                            "%s: %d answers, %d actions".formatted(title, answers, done)));
        return new TakenOver.Done(answers, done);
    }

    private static List<Problem> undecided(Comparison comparison, Map<String, Choice> choices) {
        var problems = new ArrayList<Problem>();
        for (CellChange wrong : comparison.wrong())
            problems.add(new Problem(wrong.key(), "%s: %s".formatted(wrong.where(), wrong.says())));
        for (CellChange cell : comparison.conflicts()) {
            Choice choice = choices.get(cell.key());
            if (choice == null)
                problems.add(
                        new Problem(
                                cell.key(),
                                "%s, %s: choose which of the two counts."
                                        .formatted(cell.heading(), cell.part())));
            else if (choice.version() != cell.version())
                problems.add(
                        new Problem(
                                cell.key(),
                                "%s, %s: the online answer has changed once more. Look at it, and choose again."
                                        .formatted(cell.heading(), cell.part())));
        }
        return problems;
    }

    private int entries(
            Actor actor,
            AssessmentId id,
            Assessed assessed,
            Book book,
            Index index,
            List<CellChange> taken,
            List<Problem> problems) {
        Map<String, Index.Slot> slots = new LinkedHashMap<>();
        index.slots().forEach(slot -> slots.put(slot.key(), slot));
        var cells = new LinkedHashMap<String, CellChange>();
        var submitted = new LinkedHashMap<String, Submitted>();
        for (CellChange cell : taken) {
            Index.Slot slot = slots.get(cell.key());
            if (cell.ofAction() || slot == null) continue;
            cells.put(cell.key(), cell);
            submitted.put(cell.key(), submitted(assessed, book, slot));
        }
        if (submitted.isEmpty()) return 0;
        switch (entries.recordAll(actor, id, _ -> submitted)) {
            case AllRecorded.Saved(int changed, _) -> {
                return changed;
            }
            case AllRecorded.Refused(var wrong, var theirs, _) -> {
                wrong.forEach((ref, found) ->
                        problems.add(problem(cells, ref, found.getFirst().message())));
                theirs.keySet()
                        .forEach(ref ->
                                problems.add(
                                        problem(
                                                cells,
                                                ref,
                                                "The online answer has just changed.")));
            }
            case AllRecorded.Locked _ ->
                    problems.add(
                            Problem.whole(
                                    "A requirement has just been confirmed, so its answers are locked. Look at the changes once more."));
        }
        return 0;
    }

    private static Submitted submitted(Assessed assessed, Book book, Index.Slot slot) {
        Entry present = assessed.assessment().entry(slot.key());
        Book.Found found = book.cell(slot.sheet(), slot.row(), slot.column());
        return new Submitted(
                question -> Values.answer(question, book, found),
                present.comment(),
                present.version(),
                false);
    }

    private static Problem problem(Map<String, CellChange> cells, String ref, String message) {
        CellChange cell = cells.get(ref);
        return new Problem(ref, cell == null ? message : cell.where() + ": " + message);
    }

    private static List<CellChange> of(List<CellChange> taken) {
        return taken.stream().filter(CellChange::ofAction).toList();
    }
}
