package org.assay.web.service;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.ImportRuns;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Starts an import of an ODS file, and shows how far it is and what it did. */
@Controller
@RequestMapping("/service/organisations/imports")
class ImportPage {

    private final ImportRuns imports;
    private final OrganisationsPage organisations;
    private final Clock clock;

    ImportPage(ImportRuns imports, OrganisationsPage organisations, Clock clock) {
        this.imports = imports;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping
    String start(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            Form form =
                    Form.empty()
                            .with(
                                    List.of(
                                            new Problem(
                                                    "file",
                                                    "Choose the ODS file, a .csv that is not empty.")));
            return organisations.page(actor, "", 1, form, model);
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            UUID id = imports.start(actor, name == null ? "" : name, content);
            return "redirect:/service/organisations/imports/" + id;
        }
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping("/{import}")
    String show(Actor actor, @PathVariable("import") String id, Model model) {
        UUID run = Ids.parse(id).orElseThrow(NotFound::new);
        model.addAttribute(
                "run",
                ImportView.of(
                        imports.find(actor, run).orElseThrow(NotFound::new), clock.instant()));
        return "service/import";
    }
}
