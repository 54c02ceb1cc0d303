package org.assay.web.service;

import java.time.Clock;
import java.time.LocalDate;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.organisation.ImportRuns;
import org.assay.organisation.Organisations;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as the operator sees it: what is in it, and the imports that filled it. */
@Controller
class OrganisationsPage {
    private final Organisations organisations;
    private final ImportRuns imports;
    private final Clock clock;

    OrganisationsPage(Organisations organisations, ImportRuns imports, Clock clock) {
        this.organisations = organisations;
        this.imports = imports;
        this.clock = clock;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping("/service/organisations")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return page(actor, q, page, Form.of("q", q), model);
    }

    String page(Actor actor, String q, int page, Form form, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute(
                "imports",
                imports.latest(actor).stream()
                        .map(run -> ImportView.of(run, clock.instant()))
                        .toList());
        model.addAttribute(
                "found",
                organisations.search(q, page).map(each -> OrganisationView.of(each, today)));
        model.addAttribute("form", form);
        return "service/organisations";
    }
}
