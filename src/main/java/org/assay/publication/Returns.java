package org.assay.publication;

import java.util.List;
import java.util.function.Consumer;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was published to an organisation that receives returns. */
@Service
public class Returns {
    private final Directory directory;

    Returns(Directory directory) {
        this.directory = directory;
    }

    /** One page of the returns that match. */
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
    public List<Summary> after(
            Actor actor,
            OrganisationId recipient,
            DirectorySearch search,
            @Nullable Summary after,
            int limit) {
        actor.require(Right.SEE_RETURNS, recipient);
        return directory.after(search, recipient, after, limit);
    }

    /** Hands out every return that matches, by name. */
    public void each(
            Actor actor,
            OrganisationId recipient,
            DirectorySearch search,
            Consumer<Summary> taker) {
        actor.require(Right.SEE_RETURNS, recipient);
        directory.each(search, recipient, taker);
    }
}
