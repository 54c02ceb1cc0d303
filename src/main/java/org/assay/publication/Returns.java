package org.assay.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
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
    private final JdbcReturned received;
    private final Editions editions;
    private final TransactionTemplate transaction;

    Returns(
            Directory directory,
            JdbcReturned received,
            Editions editions,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.received = received;
        this.editions = editions;
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
     * A stretch of the returns that match, in their order.
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

    /** A return that was received, also one that stands in no list any more. */
    @Transactional(readOnly = true)
    public Optional<Summary> find(Actor actor, OrganisationId recipient, PublicationId id) {
        actor.require(Right.SEE_RETURNS, recipient);
        return received.find(recipient, id);
    }

    /** The editions of the returns among which is searched, by title, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Actor actor, OrganisationId recipient, DirectorySearch search) {
        actor.require(Right.SEE_RETURNS, recipient);
        Set<String> known = received.editions(recipient);
        return editions.all().stream()
                .filter(each -> known.contains(each.framework() + "/" + each.edition()))
                .filter(each -> matches(search.framework(), each.framework()))
                .filter(each -> matches(search.edition(), each.edition()))
                .toList();
    }

    private static boolean matches(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    /**
     * Hands out every return that matches, in their order. No connection is held while a row is
     * taken, so a slow reader keeps nobody waiting.
     */
    public void each(
            Actor actor,
            OrganisationId recipient,
            DirectorySearch search,
            Consumer<Returned> taker) {
        actor.require(Right.SEE_RETURNS, recipient);
        if (search.impossible()) return;
        @Nullable Summary last = null;
        List<Returned> stretch;
        do {
            @Nullable Summary from = last;
            stretch =
                    transaction.execute(
                            status -> received.stretch(search, recipient, from, STRETCH));
            stretch.forEach(taker);
            if (!stretch.isEmpty()) last = stretch.getLast().summary();
        } while (stretch.size() == STRETCH);
    }
}
