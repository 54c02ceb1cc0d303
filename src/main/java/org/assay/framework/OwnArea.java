package org.assay.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.organisation.BoardGroup;
import org.assay.organisation.BoardGroups;
import org.assay.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Holds the groups that an overlay is for against those that its board speaks for. */
@Component
class OwnArea {
    private final BoardGroups groups;

    OwnArea(BoardGroups groups) {
        this.groups = groups;
    }

    /**
     * A problem for each group that its board does not speak for, at its place.
     *
     * @param edition as it was just read; of one that is no overlay nothing is wrong
     * @param board that lays it over
     * @param file the pack's name
     */
    List<PackProblem> problems(Edition edition, Organisation board, String file) {
        List<Yaml> named = edition.tree().get(OverlayRules.AREA).get("commissioners").list();
        if (edition.overlay().isEmpty() || named.isEmpty()) return List.of();
        List<BoardGroup> theirs = groups.of(board.id());
        var problems = new Problems(file);
        for (Yaml code : named)
            if (theirs.stream().noneMatch(each -> each.code().equals(code.text())))
                problems.add(
                        code.at(),
                        "%s is not one of the groups that %s speaks for."
                                .formatted(code.text(), board.name()),
                        suggestion(theirs));
        return problems.all();
    }

    private static String suggestion(List<BoardGroup> theirs) {
        String list = "the operator of the service keeps that list";
        return theirs.isEmpty()
                ? list + ", and it names none yet"
                : theirs.stream()
                        .map(each -> "%s (%s)".formatted(each.code(), each.name()))
                        .collect(Collectors.joining(", ", "it speaks for ", "; " + list));
    }
}
