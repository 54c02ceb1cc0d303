package org.assay.web.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.assay.exchange.FileFormat;
import org.assay.exchange.TotalsFile;
import org.assay.framework.Editions;
import org.assay.kernel.OpenToAll;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.Directory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What all published results come to: how many organisations are at which level. */
@Controller
class TotalsPage {
    private final Directory directory;
    private final Editions editions;
    private final OrganisationTypes types;
    private final TotalsFile file;

    TotalsPage(Directory directory, Editions editions, OrganisationTypes types, TotalsFile file) {
        this.directory = directory;
        this.editions = editions;
        this.types = types;
        this.file = file;
    }

    @OpenToAll
    @GetMapping("/directory/totals")
    String show(Model model) {
        model.addAttribute("all", TotalsView.of(directory.totals(), editions, types));
        return "directory/totals";
    }

    @OpenToAll
    @GetMapping("/directory/totals.csv")
    void csv(HttpServletResponse response) throws IOException {
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"totals.csv\"");
        file.csv(response.getOutputStream(), directory.totals());
    }
}
