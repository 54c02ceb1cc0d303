package org.assay.web.directory;

import java.util.List;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.organisation.Organisation;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.organisation.Organisations;
import org.assay.publication.Directory;
import org.assay.publication.Summary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One organisation in the public register, with all that it ever published. */
@Controller
class ListedOrganisationPage {
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final Directory directory;

    ListedOrganisationPage(
            Organisations organisations, OrganisationTypes types, Directory directory) {
        this.organisations = organisations;
        this.types = types;
        this.directory = directory;
    }

    @OpenToAll
    @GetMapping("/directory/{code}")
    String organisation(@PathVariable String code, Model model) {
        Organisation organisation = organisations.byCode(code).orElseThrow(NotFound::new);
        List<Summary> published = directory.of(organisation.id());
        model.addAttribute("organisation", organisation);
        model.addAttribute("published", published);
        model.addAttribute(
                "type",
                published.stream()
                        .findFirst()
                        .flatMap(newest -> types.find(newest.type()))
                        .map(OrganisationType::label)
                        .orElse(""));
        return "directory/organisation";
    }
}
