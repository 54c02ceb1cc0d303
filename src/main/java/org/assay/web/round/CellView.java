package org.assay.web.round;

import org.assay.framework.Standard;
import org.assay.reporting.AgencyRow;
import org.assay.reporting.HeatCell;
import org.assay.reporting.Result;
import org.assay.web.layout.Say;

/**
 * A cell of the heat map as the page shows it.
 *
 * @param look its class
 * @param words what stands in it
 * @param below the small line; empty for none
 * @param spoken what is said in place of a sign; empty for nothing
 * @param address where its answers are; empty for nowhere
 */
public record CellView(String look, String words, String below, String spoken, String address) {
    static CellView of(Standard standard, AgencyRow row, String worst) {
        Result result = row.result();
        HeatCell cell = HeatCell.of(standard, result);
        String address =
                result == null
                        ? ""
                        : "/publications/%s#standard-%s"
                                .formatted(result.publication(), Say.anchor(standard.ref()));
        return switch (cell.shade()) {
            case STRIPED ->
                    new CellView(
                            "h-1",
                            cell.percent() + "%",
                            cell.worst() + " " + worst.toLowerCase(java.util.Locale.UK),
                            "",
                            address);
            case HIGH -> new CellView("h-4", cell.percent() + "%", "", "", address);
            case MIDDLE -> new CellView("h-3", cell.percent() + "%", "", "", address);
            case LOW -> new CellView("h-2", cell.percent() + "%", "", "", address);
            case UNANSWERED -> new CellView("h-0", "–", "", "not answered", "");
            case NOT_APPLICABLE -> new CellView("h-na", "n/a", "", "does not apply", "");
            case NOT_HANDED_IN -> new CellView("h-0", "–", "", "not handed in", "");
        };
    }
}
