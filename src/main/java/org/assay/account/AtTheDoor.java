package org.assay.account;

import java.util.function.Supplier;
import org.assay.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does in one transaction of its own what happens before anybody is known: signing in, links,
 * registration.
 */
@Component
class AtTheDoor {
    private static final String PASS = "sign-in";
    private final TransactionTemplate transaction;

    AtTheDoor(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        return within(Scope.pass(PASS), work);
    }

    void run(Runnable work) {
        Scope.pass(PASS).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    @SuppressWarnings("NullAway") // what the work returns comes back as it is
    private <T extends @Nullable Object> T within(Scope scope, Supplier<T> work) {
        return scope.call(() -> transaction.execute(status -> work.get()));
    }
}
