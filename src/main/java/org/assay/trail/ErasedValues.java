package org.assay.trail;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes values out of the history that name somebody, with the salt by which they could be guessed.
 * The links stay, and with them who did what to which thing and when; the chains still verify.
 */
@Service
public class ErasedValues {
    /**
     * What to look for.
     *
     * @param pattern a regular expression of PostgreSQL, small and capital letters alike
     * @param everywhere whether in all chains
     * @param organisations otherwise, in whose chains; of other chains only what the person did
     */
    public record Naming(String pattern, boolean everywhere, List<UUID> organisations) {}

    private final JdbcErasedValues values;
    private final TransactionTemplate transaction;

    ErasedValues(JdbcErasedValues values, PlatformTransactionManager transactions) {
        this.values = values;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Erases what names the person, and what the service's own chain says of their account.
     *
     * @return how many changes lost their values
     */
    public int erase(PersonId person, List<Naming> namings) {
        var found = new HashSet<JdbcErasedValues.Place>();
        within(
                "trail",
                () -> {
                    found.addAll(values.about("person/" + person));
                    for (Naming each : namings)
                        found.addAll(
                                each.everywhere()
                                        ? values.saying(each.pattern())
                                        : values.saying(
                                                each.pattern(), each.organisations(), person));
                });
        within("erasure", () -> found.forEach(values::remove));
        return found.size();
    }

    private void within(String pass, Runnable work) {
        Scope.pass(pass).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
