package org.assay.web.round;

import java.util.List;
import org.assay.framework.Rating;
import org.assay.framework.Standard;
import org.assay.reporting.BoardView;
import org.assay.reporting.StatementResult;

/** Every statement of a round with how agencies rated it, by standard. */
public record StatementsView(
        BoardView view, AgencyFilters filters, List<Group> groups, List<Rating> ratings) {
    /** A standard's statements. */
    public record Group(Standard standard, List<StatementView> statements) {}

    static StatementsView of(BoardView view, AgencyFilters filters) {
        List<Group> groups =
                view.columns().stream().map(standard -> group(view, standard)).toList();
        return new StatementsView(
                view,
                filters,
                groups,
                view.statements().isEmpty() ? List.of() : view.statements().getFirst().scale());
    }

    private static Group group(BoardView view, Standard standard) {
        return new Group(
                standard,
                view.statements().stream()
                        .filter(one -> in(standard, one))
                        .map(StatementView::of)
                        .toList());
    }

    private static boolean in(Standard standard, StatementResult statement) {
        return standard.requirements().stream()
                .anyMatch(requirement -> requirement.ref().equals(statement.ref()));
    }
}
