package org.assay.web.service;

import java.time.Clock;
import java.time.Instant;
import org.assay.account.ApiKeys;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.web.layout.KeyView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's API keys, without the keys themselves. */
@Controller
@RequestMapping("/service/keys")
class ServiceKeysPage {
    private final ApiKeys keys;
    private final Clock clock;

    ServiceKeysPage(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        Instant now = clock.instant();
        model.addAttribute("keys", keys.all(actor, page).map(key -> KeyView.of(key, now)));
        return "service/keys";
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{key}/end")
    String revoke(@PathVariable String key, Actor actor, RedirectAttributes after) {
        keys.revoke(actor, Ids.parse(key).orElseThrow(NotFound::new));
        after.addFlashAttribute("notice", "The key no longer works.");
        return "redirect:/service/keys";
    }
}
