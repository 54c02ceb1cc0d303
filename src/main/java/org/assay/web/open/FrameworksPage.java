package org.assay.web.open;

import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The frameworks there are, each edition with all that it asks, and its file. */
@Controller
@RequestMapping("/frameworks")
class FrameworksPage {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Editions editions;
    private final OrganisationTypes types;

    FrameworksPage(Editions editions, OrganisationTypes types) {
        this.editions = editions;
        this.types = types;
    }

    @OpenToAll
    @GetMapping
    String all(Model model) {
        model.addAttribute("editions", editions.all());
        return "open/frameworks";
    }

    @OpenToAll
    @GetMapping("/{framework}/{edition}")
    String one(@PathVariable String framework, @PathVariable String edition, Model model) {
        Edition found = find(framework, edition);
        model.addAttribute("edition", found);
        model.addAttribute(
                "respondents",
                types.all().stream()
                        .filter(type -> found.isFor(type.id()))
                        .map(OrganisationType::label)
                        .toList());
        return "open/edition";
    }

    @OpenToAll
    @GetMapping("/{framework}/{edition}/changes")
    String changes(@PathVariable String framework, @PathVariable String edition, Model model) {
        Edition found = find(framework, edition);
        model.addAttribute("edition", found);
        model.addAttribute("found", editions.changes(found));
        return "open/changes";
    }

    @OpenToAll
    @GetMapping("/{framework}/{edition}/pack.yaml")
    ResponseEntity<String> file(@PathVariable String framework, @PathVariable String edition) {
        Edition found = find(framework, edition);
        String name = found.framework() + "-" + found.edition() + ".yaml";
        return ResponseEntity.ok()
                .contentType(YAML)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(found.yaml());
    }

    private Edition find(String framework, String edition) {
        return editions.find(framework, edition).orElseThrow(NotFound::new);
    }
}
