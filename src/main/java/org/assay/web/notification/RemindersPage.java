package org.assay.web.notification;

import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.mail.BaseUrl;
import org.assay.notification.Calendars;
import org.assay.notification.Preferences;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own reminders, and the address of one's calendar. */
@Controller
@RequestMapping("/account/reminders")
class RemindersPage {
    private final Preferences preferences;
    private final Calendars calendars;
    private final BaseUrl base;

    RemindersPage(Preferences preferences, Calendars calendars, BaseUrl base) {
        this.preferences = preferences;
        this.calendars = calendars;
        this.base = base;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Transactional(readOnly = true)
    String show(Actor actor, Model model) {
        return page(actor, "", model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    String choose(
            Actor actor,
            @RequestParam(defaultValue = "off") String reminders,
            RedirectAttributes after) {
        boolean wanted = reminders.equals("on");
        preferences.remind(actor, wanted);
        after.addFlashAttribute(
                "notice",
                wanted
                        ? "You are reminded of deadlines by mail."
                        : "You are not reminded any more. Letters that a board writes still come.");
        return "redirect:/account/reminders";
    }

    /** Shows the new address at once, since nobody can show it again. */
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/calendar")
    @Transactional
    String make(Actor actor, Model model) {
        return page(actor, base.to("/calendar/" + calendars.make(actor) + ".ics"), model);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/calendar/end")
    String end(Actor actor, RedirectAttributes after) {
        calendars.end(actor);
        after.addFlashAttribute("notice", "The address of your calendar works no more.");
        return "redirect:/account/reminders";
    }

    private String page(Actor actor, String address, Model model) {
        Optional<String> made = calendars.madeAt(actor).map(Say::day);
        model.addAttribute("reminders", preferences.reminders(actor));
        model.addAttribute("made", made.orElse(""));
        model.addAttribute("address", address);
        return "notification/reminders";
    }
}
