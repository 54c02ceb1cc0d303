package org.assay.web.open;

import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.OpenToAll;
import org.assay.publication.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a visitor arrives; who is signed in goes on to what waits for them. */
@Controller
class StartPage {
    private final Directory directory;
    private final Editions editions;

    StartPage(Directory directory, Editions editions) {
        this.directory = directory;
        this.editions = editions;
    }

    @OpenToAll
    @GetMapping("/")
    String start(@Nullable Actor actor, Model model) {
        if (actor != null) return "redirect:/home";
        model.addAttribute("published", directory.size());
        model.addAttribute("editions", editions.all());
        return "open/start";
    }
}
