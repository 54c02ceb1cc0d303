package org.assay.web.home;

import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the person who has signed in, and how far the organisation's assessments are. */
@Controller
class HomePage {
    private final HomeViews views;

    HomePage(HomeViews views) {
        this.views = views;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/home")
    @Transactional(readOnly = true)
    String home(Actor actor, Model model) {
        model.addAttribute("page", views.of(actor));
        return "home/home";
    }
}
