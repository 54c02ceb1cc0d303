package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.ReturnFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.DirectorySearch;
import org.assay.publication.Returns;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Filters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was published to one's own organisation, each to be opened whole. */
@Controller
class ReturnsPage {
    private final Returns returns;
    private final FilterChoices choices;
    private final ReturnFiles files;

    ReturnsPage(Returns returns, FilterChoices choices, ReturnFiles files) {
        this.returns = returns;
        this.choices = choices;
        this.files = files;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/returns")
    String list(Actor actor, @RequestParam Map<String, String> asked, Model model) {
        Filters filters = choices.of(asked);
        model.addAttribute("filters", filters);
        model.addAttribute(
                "found",
                returns.search(actor, actor.chosen(), filters.search(), FilterChoices.page(asked)));
        return "publication/returns";
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/returns.csv")
    void csv(Actor actor, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        OrganisationId recipient = actor.chosen();
        actor.require(Right.SEE_RETURNS, recipient);
        DirectorySearch search = choices.of(asked).search();
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"returns.csv\"");
        files.csv(
                response.getOutputStream(),
                returns.editions(actor, recipient, search),
                taker -> returns.each(actor, recipient, search, taker));
    }
}
