package org.assay.web.framework;

import java.util.List;
import java.util.Optional;
import org.assay.framework.Checked;
import org.assay.framework.PackProblem;
import org.assay.kernel.Problem;
import org.assay.organisation.Organisation;
import org.assay.web.layout.Form;

/**
 * The form in which a board writes an overlay.
 *
 * @param checked what it would publish; empty before it was checked
 */
public record OverlayForm(Form form, Organisation board, Optional<Checked.Ready> checked) {
    static OverlayForm of(String pack, Organisation board, List<Problem> problems) {
        return new OverlayForm(Form.of("pack", pack).with(problems), board, Optional.empty());
    }

    /** What is wrong with a pack, by line and column. */
    static List<Problem> problems(List<PackProblem> problems) {
        return problems.stream().map(OverlayForm::problem).toList();
    }

    private static Problem problem(PackProblem problem) {
        String suggestion = problem.suggestion();
        return new Problem(
                "pack",
                "Line %d, column %d: %s%s"
                        .formatted(
                                problem.line(),
                                problem.column(),
                                problem.message(),
                                suggestion.isEmpty() ? "" : " (" + suggestion + ")"));
    }
}
