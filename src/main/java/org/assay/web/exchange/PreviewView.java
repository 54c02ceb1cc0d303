package org.assay.web.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.evidence.DocumentId;
import org.assay.exchange.workbook.CellChange;
import org.assay.exchange.workbook.Comparison;
import org.assay.framework.Edition;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;

/**
 * An uploaded workbook beside the online answers.
 *
 * @param chosen what was chosen, by the field's name
 * @param problems what keeps it from being taken over, by the cell's key
 */
public record PreviewView(
        DocumentId document,
        Comparison comparison,
        Map<String, String> chosen,
        List<Problem> problems,
        boolean mayAnswer) {
    public String base() {
        return "/assessments/" + comparison.assessed().assessment().id();
    }

    public Edition edition() {
        return comparison.assessed().edition();
    }

    public String downloaded() {
        return Say.moment(comparison.downloaded());
    }

    public List<CellView> changes() {
        return views(comparison.changes());
    }

    public List<CellView> conflicts() {
        return views(comparison.conflicts());
    }

    public List<CellView> wrong() {
        return views(comparison.wrong());
    }

    public boolean nothing() {
        return comparison.cells().isEmpty();
    }

    /** For the summary of errors, each leading to its cell. */
    public Form form() {
        return Form.empty()
                .with(
                        problems.stream()
                                .map(each ->
                                        new Problem(CellView.anchor(each.field()), each.message()))
                                .toList());
    }

    private List<CellView> views(List<CellChange> cells) {
        return cells.stream()
                .map(cell ->
                        new CellView(
                                cell,
                                chosen.getOrDefault(PreviewPage.CHOICE + cell.key(), ""),
                                error(cell.key())))
                .toList();
    }

    private String error(String key) {
        return problems.stream()
                .filter(problem -> problem.field().equals(key))
                .map(Problem::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
