package org.assay.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.OrganisationId;

/**
 * What everybody may know of a publication: no answers, no people, no documents.
 *
 * @param code the organisation's ODS code; code, name and postcode are those of the day it was
 *     published
 * @param type id of the organisation's type
 * @param level id of the level
 * @param mark id of the picture in the level's mark
 * @param late whether it was published after the edition's last day
 * @param number among the publications of the same assessment, from 1
 * @param latest whether it is the organisation's newest in the framework
 * @param sha256 of the whole snapshot
 */
public record Summary(
        PublicationId publication,
        OrganisationId organisation,
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
        String mark,
        Instant publishedAt,
        boolean late,
        int number,
        boolean latest,
        List<StandardSummary> standards,
        String sha256) {

    public Summary {
        standards = List.copyOf(standards);
    }

    public int complete() {
        return standards.stream().mapToInt(StandardSummary::complete).sum();
    }

    public int total() {
        return standards.stream().mapToInt(StandardSummary::total).sum();
    }

    public int standardsComplete() {
        return (int) standards.stream().filter(StandardSummary::done).count();
    }

    /** What a receipt is quoted by. */
    public String receipt() {
        return "%s-%s-%s-%d".formatted(code, framework, edition, number);
    }

    /** The part of the postcode that says the area and no street; empty when there is none. */
    public String area() {
        int space = postcode.indexOf(' ');
        return space < 0 ? postcode : postcode.substring(0, space);
    }
}
