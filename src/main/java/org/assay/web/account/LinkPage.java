package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.account.Arrival;
import org.assay.account.Visit;
import org.assay.kernel.OpenToAll;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of a letter leads: to a password, into an organisation, to the operator's chair.
 */
@Controller
class LinkPage {
    private final Arrival arrival;

    LinkPage(Arrival arrival) {
        this.arrival = arrival;
    }

    @OpenToAll
    @GetMapping({"/password/{token}", "/invitations/{token}", "/setup/{token}"})
    String look(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (arrival.look(place(request), token)) {
            case Arrival.Open open -> form(open, Form.of("name", open.name()), request, model);
            case Arrival.Gone gone -> gone(gone, request, response, model);
        };
    }

    @OpenToAll
    @PostMapping({"/password/{token}", "/invitations/{token}", "/setup/{token}"})
    String arrive(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typing = new Arrival.Typing(email, name, password);
        return switch (arrival.arrive(place(request), token, typing)) {
            case Arrival.Arrived(var visit, var waits) -> {
                if (visit != null) Visits.beginByLetter(visit, request);
                yield "redirect:" + next(visit, waits);
            }
            case Arrival.AsksCode(var halfway, var waits) -> {
                Visits.beginHalfway(halfway, next(halfway.visit(), waits), request);
                yield "redirect:/sign-in/code";
            }
            case Arrival.Wrong(var problems) -> {
                response.setStatus(422);
                var form = Form.of("email", email, "name", name).with(problems);
                yield switch (arrival.look(place(request), token)) {
                    case Arrival.Open open -> form(open, form, request, model);
                    case Arrival.Gone gone -> gone(gone, request, response, model);
                };
            }
            case Arrival.Gone gone -> gone(gone, request, response, model);
        };
    }

    private static String next(@Nullable Visit visit, boolean waits) {
        if (waits) return "/memberships/asked";
        if (visit == null) return "/memberships";
        return visit.organisation() == null ? "/memberships" : "/home";
    }

    private static String form(
            Arrival.Open open, Form form, HttpServletRequest request, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        model.addAttribute("action", request.getRequestURI());
        return "account/link";
    }

    private static String gone(
            Arrival.Gone gone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("reason", gone.reason());
        model.addAttribute("invitation", place(request).equals("/invitations/"));
        model.addAttribute("setup", place(request).equals("/setup/"));
        return "account/link-gone";
    }

    /** What stands before the token: {@code /password/}. */
    private static String place(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
