package org.assay.web.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.TotalsFile;
import org.assay.framework.Editions;
import org.assay.kernel.Listing;
import org.assay.kernel.OpenToAll;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.Directory;
import org.assay.web.layout.FilterChoices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What all published results come to: how many organisations are at which level. */
@Controller
class TotalsPage {
    private static final int PAGE = 10;

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
    String show(@RequestParam Map<String, String> asked, Model model) {
        String framework = asked.getOrDefault("framework", "").strip();
        List<TotalsView> all =
                TotalsView.of(directory.totals(), editions.all(), types).stream()
                        .filter(view -> framework.isEmpty() || view.framework().equals(framework))
                        .toList();
        int page = Listing.upTo(FilterChoices.page(asked), PAGE, all.size());
        model.addAttribute(
                "found",
                new Listing<>(
                        all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                        page,
                        PAGE,
                        all.size()));
        model.addAttribute("framework", framework);
        String chosen = URLEncoder.encode(framework, StandardCharsets.UTF_8);
        model.addAttribute(
                "href",
                "/directory/totals?" + (chosen.isEmpty() ? "" : "framework=" + chosen + "&"));
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
