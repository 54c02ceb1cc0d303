package org.assay.publication;

import java.time.Instant;

/**
 * A line of the directory's file: a {@link Summary} of which standards are counted and not told.
 *
 * @param type id of the organisation's type
 * @param standardsComplete how many standards have nothing mandatory open
 * @param itemsComplete how many mandatory items are complete
 * @param sha256 of the whole snapshot
 */
public record DirectoryLine(
        PublicationId publication,
        String code,
        String name,
        String postcode,
        String type,
        String framework,
        String edition,
        String levelLabel,
        Instant publishedAt,
        boolean late,
        int number,
        boolean latest,
        int standardsComplete,
        int standards,
        int itemsComplete,
        int items,
        String sha256) {
    public static DirectoryLine of(Summary summary) {
        return new DirectoryLine(
                summary.publication(),
                summary.code(),
                summary.name(),
                summary.postcode(),
                summary.type(),
                summary.framework(),
                summary.edition(),
                summary.levelLabel(),
                summary.publishedAt(),
                summary.late(),
                summary.number(),
                summary.latest(),
                summary.standardsComplete(),
                summary.standards().size(),
                summary.complete(),
                summary.total(),
                summary.sha256());
    }
}
