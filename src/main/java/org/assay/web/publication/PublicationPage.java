package org.assay.web.publication;

import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.PublicationId;
import org.assay.publication.Publications;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A publication: the whole of it for the organisation and its recipient, for everybody else the
 * public summary.
 */
@Controller
@RequestMapping("/publications/{publication}")
class PublicationPage {
    private final Publications publications;
    private final Editions editions;
    private final OrganisationTypes types;

    PublicationPage(Publications publications, Editions editions, OrganisationTypes types) {
        this.publications = publications;
        this.editions = editions;
        this.types = types;
    }

    @OpenToAll
    @GetMapping
    String publication(@Nullable Actor actor, @PathVariable String publication, Model model) {
        var opened = publications.open(actor, PublicationId.of(publication));
        var summary = opened.summary();
        model.addAttribute("summary", summary);
        model.addAttribute(
                "type", types.find(summary.type()).map(OrganisationType::label).orElse(""));
        model.addAttribute(
                "title",
                editions.find(summary.framework(), summary.edition())
                        .map(edition -> edition.title() + " " + edition.edition())
                        .orElse(summary.framework() + " " + summary.edition()));
        return switch (opened) {
            case Publications.Opened.Public _ -> "publication/summary";
            case Publications.Opened.Whole whole -> {
                model.addAttribute("whole", whole);
                boolean mine = actor != null && actor.may(Right.VIEW, summary.organisation());
                model.addAttribute("mine", mine);
                yield whole.publication().handedIn() ? "publication/return" : "publication/whole";
            }
        };
    }

    /**
     * The copy as it stands: the bytes that were hashed, unless a name was taken out since, which
     * it says itself. Not found for those who may see the summary only.
     */
    @OpenToAll
    @GetMapping("/snapshot")
    ResponseEntity<byte[]> snapshot(@Nullable Actor actor, @PathVariable String publication) {
        var opened = publications.open(actor, PublicationId.of(publication));
        if (!(opened instanceof Publications.Opened.Whole whole)) throw new NotFound();
        String name =
                "%s-%s-%s-%d.json"
                        .formatted(
                                whole.summary().code(),
                                whole.summary().framework(),
                                whole.summary().edition(),
                                whole.summary().number());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(whole.json());
    }
}
