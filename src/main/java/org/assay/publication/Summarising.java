package org.assay.publication;

import org.assay.organisation.Organisation;

/** Takes from a snapshot what is public. */
final class Summarising {
    private Summarising() {}

    static Summary of(Publication publication, Organisation organisation, Snapshot snapshot) {
        return new Summary(
                publication.id(),
                publication.organisation(),
                organisation.code(),
                organisation.name(),
                organisation.postcode(),
                snapshot.organisation().type(),
                publication.framework(),
                publication.edition(),
                snapshot.edition().from(),
                snapshot.edition().to(),
                publication.level(),
                snapshot.level().label(),
                snapshot.level().mark(),
                publication.publishedAt(),
                publication.late(),
                publication.number(),
                true,
                snapshot.standards().stream()
                        .map(standard ->
                                new StandardSummary(
                                        standard.ref(),
                                        standard.title(),
                                        standard.complete(),
                                        standard.total(),
                                        standard.done()))
                        .toList(),
                publication.sha256());
    }
}
