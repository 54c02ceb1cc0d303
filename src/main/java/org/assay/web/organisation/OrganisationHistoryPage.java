package org.assay.web.organisation;

import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.web.layout.ChangeKind;
import org.assay.web.layout.ChangeLists;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what in the organisation, whatever it was. */
@Controller
class OrganisationHistoryPage {
    private static final String ADDRESS = "/organisation/history";
    private final History history;
    private final ChangeLists lists;

    OrganisationHistoryPage(History history, ChangeLists lists) {
        this.history = history;
        this.lists = lists;
    }

    @Allow(Right.VIEW)
    @GetMapping(ADDRESS)
    @Transactional(readOnly = true)
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Set<String> nouns =
                ChangeKind.of(kind, ChangeKind.OF_ORGANISATIONS)
                        .map(ChangeKind::nouns)
                        .orElse(Set.of());
        var lines = history.ofKinds(actor, actor.chosen(), nouns, page);
        model.addAttribute("page", lists.of(actor, actor.chosen(), ADDRESS, kind, lines));
        return "organisation/history";
    }
}
