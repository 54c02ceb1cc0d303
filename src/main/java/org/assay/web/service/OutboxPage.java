package org.assay.web.service;

import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.mail.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The letters that Assay wrote. A letter opens by a button, not by a link, since each opening is
 * written down.
 */
@Controller
@RequestMapping("/service/outbox")
class OutboxPage {
    private final Outbox outbox;

    OutboxPage(Outbox outbox) {
        this.outbox = outbox;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("letters", outbox.list(actor, page).map(LetterView::of));
        model.addAttribute("sends", outbox.sends());
        return "service/outbox";
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{letter}")
    String open(@PathVariable String letter, Actor actor, Model model) {
        var id = Ids.parse(letter).orElseThrow(NotFound::new);
        model.addAttribute("letter", LetterView.of(outbox.open(actor, id)));
        return "service/letter";
    }
}
