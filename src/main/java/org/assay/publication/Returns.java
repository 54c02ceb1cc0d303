package org.assay.publication;

import java.util.List;
import java.util.function.Consumer;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was published to an organisation that receives returns. */
@Service
public class Returns {
    private static final int STRETCH = 1_000;

    private final Directory directory;
    private final TransactionTemplate transaction;

    Returns(Directory directory, PlatformTransactionManager transactions) {
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** One page of the returns that match. */
    @Transactional(readOnly = true)
    public Listing<Listed> search(
            Actor actor, OrganisationId recipient, DirectorySearch search, int page) {
        actor.require(Right.SEE_RETURNS, recipient);
        return directory.search(search, recipient, page);
    }

    /**
     * A stretch of the returns that match, by name.
     *
     * @param after the last one that the caller has; null for the beginning
     */
    @Transactional(readOnly = true)
    public List<Summary> after(
            Actor actor,
            OrganisationId recipient,
            DirectorySearch search,
            @Nullable Summary after,
            int limit) {
        actor.require(Right.SEE_RETURNS, recipient);
        return directory.after(search, recipient, after, limit);
    }

    /**
     * Hands out every return that matches, by name. No connection is held while a row is taken, so
     * a slow reader keeps nobody waiting.
     */
    public void each(
            Actor actor,
            OrganisationId recipient,
            DirectorySearch search,
            Consumer<Summary> taker) {
        actor.require(Right.SEE_RETURNS, recipient);
        @Nullable Summary last = null;
        List<Summary> stretch;
        do {
            @Nullable Summary from = last;
            stretch =
                    transaction.execute(
                            status -> directory.after(search, recipient, from, STRETCH));
            stretch.forEach(taker);
            if (!stretch.isEmpty()) last = stretch.getLast();
        } while (stretch.size() == STRETCH);
    }
}
