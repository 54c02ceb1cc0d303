package org.assay.framework;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Knows who publishes an edition: its framework's authority, or the board that lays it over. */
@Component
class Publishers {
    private final Organisations organisations;

    Publishers(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Whose the edition is, if the actor speaks for them.
     *
     * @param all the editions there are
     */
    Optional<Organisation> of(
            Actor actor, Edition edition, Supplier<? extends Collection<Edition>> all) {
        if (edition.overlay().isPresent())
            return speaker(actor, edition.overlay().get(), Right.PUBLISH_OVERLAYS);
        boolean theirs =
                authorityOf(edition.framework(), all.get())
                        .filter(known -> !known.equals(edition.authority()))
                        .isPresent();
        return theirs
                ? Optional.empty()
                : speaker(actor, edition.authority(), Right.PUBLISH_EDITIONS);
    }

    /** Whose the framework is: as its newest edition says; empty for a new one. */
    private static Optional<String> authorityOf(String framework, Collection<Edition> all) {
        return all.stream()
                .filter(each -> each.framework().equals(framework) && each.overlay().isEmpty())
                .max(Comparator.comparing(each -> each.period().from()))
                .map(Edition::authority);
    }

    private Optional<Organisation> speaker(Actor actor, String key, Right right) {
        return organisations.authority(key).filter(known -> actor.may(right, known.id()));
    }
}
