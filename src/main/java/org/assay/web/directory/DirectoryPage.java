package org.assay.web.directory;

import java.util.Map;
import org.assay.kernel.OpenToAll;
import org.assay.publication.Directory;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Filters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public register: look for organisations and see what they published. */
@Controller
class DirectoryPage {
    private final Directory directory;
    private final FilterChoices choices;

    DirectoryPage(Directory directory, FilterChoices choices) {
        this.directory = directory;
        this.choices = choices;
    }

    @OpenToAll
    @GetMapping("/directory")
    String search(@RequestParam Map<String, String> asked, Model model) {
        Filters filters = choices.of(asked);
        model.addAttribute("filters", filters);
        model.addAttribute("found", directory.search(filters.search(), FilterChoices.page(asked)));
        return "directory/search";
    }
}
