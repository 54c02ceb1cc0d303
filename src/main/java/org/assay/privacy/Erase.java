package org.assay.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.account.Erasure;
import org.assay.account.Erasure.Subject;
import org.assay.publication.Redaction;
import org.assay.trail.ErasedValues;
import org.springframework.stereotype.Service;

/**
 * Erases somebody: nothing says their name or address afterwards. What they did for their
 * organisations stays, under "A former member". Whatever stops it in the middle, it may be done
 * again.
 */
@Service
public class Erase {
    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * It is done.
     *
     * @param removed rows that were about nobody else
     * @param replaced texts in which a name or address gave way
     * @param values changes in the history that lost what they said
     * @param copies publications and returns that lost a name
     * @param namesake whether somebody else has the name, so that it was left where they belong
     */
    public record Done(int removed, int replaced, int values, int copies, boolean namesake)
            implements Outcome {}

    /** Nobody has this address. */
    public record Unknown() implements Outcome {}

    /**
     * Others could not go on without this person, or what they rely on would change.
     *
     * @param why in sentences
     */
    public record Needed(List<String> why) implements Outcome {}

    private static final String WOULD_CHANGE =
            "Copies of publications and returns that would change: %d. Their readers would find a name taken out, and the copy says so.";

    private final Erasure account;
    private final ErasedValues history;
    private final Redaction copies;
    private final JdbcHeld held;

    Erase(Erasure account, ErasedValues history, Redaction copies, JdbcHeld held) {
        this.account = account;
        this.history = history;
        this.copies = copies;
        this.held = held;
    }

    /**
     * @param former names and addresses that the person had before
     * @param anyway also where others could not go on, and where copies that were handed in or
     *     published would change
     */
    public Outcome erase(String email, List<String> former, boolean anyway) {
        Optional<Subject> known = account.find(email);
        if (known.isEmpty()) return new Unknown();
        Subject subject = known.get();
        List<Naming> namings = Naming.of(subject, former, Erasure.NAME);
        if (!anyway) {
            List<String> needed = new ArrayList<>(account.needed(subject));
            int changing = copies.changing(inCopies(namings));
            if (changing > 0) needed.add(WOULD_CHANGE.formatted(changing));
            if (!needed.isEmpty()) return new Needed(needed);
        }
        List<String> late = account.lockOut(subject, anyway);
        if (!late.isEmpty()) return new Needed(late);
        var counts = new int[2];
        held.inOneTransaction(() -> sweep(subject, namings, counts));
        int values = history.erase(subject.id(), inHistory(namings));
        int redacted = copies.redact(inCopies(namings));
        String report =
                "%d rows removed, %d texts changed, %d values of the history erased, %d copies changed"
                        .formatted(counts[0], counts[1], values, redacted);
        account.forget(subject, report);
        return new Done(counts[0], counts[1], values, redacted, subject.namesake());
    }

    private void sweep(Subject subject, List<Naming> namings, int[] counts) {
        List<Naming> own = namings.stream().filter(Naming::address).toList();
        for (Table table : held.tables()) {
            if (!table.replaced()) continue;
            for (Table.Column column : table.columns()) {
                if (column.rowGoes()) counts[0] += held.remove(table, column, subject.id(), own);
            }
            for (Table.Column column : table.columns()) {
                if (!column.isWords()) continue;
                for (Naming naming : namings)
                    counts[1] += held.replace(table, column, subject.id(), naming);
            }
        }
    }

    private static List<ErasedValues.Naming> inHistory(List<Naming> namings) {
        return namings.stream()
                .map(each ->
                        new ErasedValues.Naming(
                                each.pattern(), each.everywhere(), each.organisations()))
                .toList();
    }

    /** A copy is an organisation's, and nobody's beside. */
    static List<Redaction.Naming> inCopies(List<Naming> namings) {
        return namings.stream()
                .filter(each -> each.everywhere() || !each.organisations().isEmpty())
                .map(each ->
                        new Redaction.Naming(
                                each.pattern(),
                                each.everywhere() ? List.of() : each.organisations(),
                                each::swapIn))
                .toList();
    }
}
