package org.assay.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.publication.StandardSummary;
import org.assay.publication.Summary;

/**
 * A published summary as other programs read it.
 *
 * @param publication its id
 * @param code the organisation's ODS code
 * @param type id of the organisation's type
 * @param from first day of the edition's period
 * @param to last day of the edition's period
 * @param level id of the level
 * @param number among the publications of the same assessment, from 1
 * @param late whether it was published after the edition's last day
 * @param latest whether it is the organisation's newest in the framework
 * @param sha256 of the whole snapshot
 */
public record SummaryRow(
        UUID publication,
        String code,
        String name,
        String postcode,
        String type,
        String framework,
        String edition,
        LocalDate from,
        LocalDate to,
        String level,
        String levelLabel,
        Instant publishedAt,
        boolean late,
        int number,
        boolean latest,
        List<StandardSummary> standards,
        String sha256) {

    public static SummaryRow of(Summary summary) {
        return new SummaryRow(
                summary.publication().value(),
                summary.code(),
                summary.name(),
                summary.postcode(),
                summary.type(),
                summary.framework(),
                summary.edition(),
                summary.from(),
                summary.to(),
                summary.level(),
                summary.levelLabel(),
                summary.publishedAt(),
                summary.late(),
                summary.number(),
                summary.latest(),
                summary.standards(),
                summary.sha256());
    }
}
