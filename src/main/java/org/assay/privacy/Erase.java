package org.assay.privacy;

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
     * @param namesake whether somebody else has the name, so that it was sought with care
     */
    public record Done(int removed, int replaced, int values, int copies, boolean namesake)
            implements Outcome {}

    /** Nobody has this address. */
    public record Unknown() implements Outcome {}

    /**
     * Others could not go on without this person.
     *
     * @param why in sentences
     */
    public record Needed(List<String> why) implements Outcome {}

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
     * @param anyway also where others could not go on
     */
    public Outcome erase(String email, List<String> former, boolean anyway) {
        Optional<Subject> known = account.find(email);
        if (known.isEmpty()) return new Unknown();
        Subject subject = known.get();
        List<String> needed = account.needed(subject);
        if (!needed.isEmpty() && !anyway) return new Needed(needed);
        account.lockOut(subject);
        List<Naming> namings = Naming.of(subject, former, Erasure.NAME);
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
                for (Naming naming : namings) counts[1] += held.replace(table, column, naming);
            }
        }
    }

    private static List<ErasedValues.Naming> inHistory(List<Naming> namings) {
        return namings.stream()
                .filter(Naming::sought)
                .map(each ->
                        new ErasedValues.Naming(
                                each.pattern(),
                                each.everywhere() ? List.of() : each.organisations()))
                .toList();
    }

    private static List<Redaction.Naming> inCopies(List<Naming> namings) {
        return namings.stream()
                .filter(Naming::sought)
                .map(each ->
                        new Redaction.Naming(
                                each.pattern(),
                                each.everywhere() ? List.of() : each.organisations(),
                                each::swapIn))
                .toList();
    }
}
