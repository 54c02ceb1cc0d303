package org.assay.web.assessment;

import java.util.List;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Level;
import org.assay.kernel.Actor;
import org.assay.publication.Publication;
import org.assay.publication.Publications;
import org.assay.web.assessment.OverviewView.Published;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;

/** Lists what was published of an assessment's framework, earlier editions too. */
@Component
class PublishedViews {
    private final Publications publications;
    private final Editions editions;

    PublishedViews(Publications publications, Editions editions) {
        this.publications = publications;
        this.editions = editions;
    }

    List<Published> of(Actor actor, Assessed assessed) {
        var organisation = assessed.assessment().organisation();
        return publications.of(actor, organisation, assessed.edition().framework()).stream()
                .map(publication -> published(publication, assessed))
                .toList();
    }

    private Published published(Publication publication, Assessed assessed) {
        boolean here = publication.assessment().equals(assessed.assessment().id());
        String level = level(publication, assessed.edition());
        return new Published(
                here ? level : publication.edition() + ": " + level,
                Say.day(publication.publishedAt()) + (publication.late() ? ", late" : ""),
                "/publications/" + publication.id(),
                here);
    }

    private String level(Publication publication, Edition here) {
        Optional<Edition> edition =
                publication.edition().equals(here.edition())
                        ? Optional.of(here)
                        : editions.find(publication.framework(), publication.edition());
        return edition.flatMap(found -> found.level(publication.level()))
                .map(Level::label)
                .orElse(publication.level());
    }
}
