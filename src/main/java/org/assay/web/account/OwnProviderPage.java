package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.account.OwnIdentity;
import org.assay.account.ProviderSignIn;
import org.assay.account.provider.Errand;
import org.assay.account.provider.Errand.Purpose;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own link with the identity provider. */
@Controller
@RequestMapping("/account/provider")
class OwnProviderPage {
    /** The form that takes the link off has names of its own. */
    private static final String END = "end-";

    private final OwnIdentity own;
    private final ProviderSignIn signIn;

    OwnProviderPage(OwnIdentity own, ProviderSignIn signIn) {
        this.own = own;
        this.signIn = signIn;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, Form.empty(), request, model);
    }

    /**
     * Leads to the provider by a link on a page: browsers do not let a form lead to another site.
     */
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/link")
    String link(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (signIn.name().isEmpty()) return page(actor, Form.empty(), request, model);
        return switch (own.mayLink(actor, FactorPages.shown("", request))) {
            case OwnIdentity.Wrong(var problems) ->
                    again(422, problems, actor, request, response, model);
            case OwnIdentity.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), actor, request, response, model);
            case OwnIdentity.Taken() -> page(actor, Form.empty(), request, model);
            case OwnIdentity.Done() ->
                    switch (signIn.go(Purpose.LINK, "", request.getRemoteAddr())) {
                        case ProviderSignIn.Going(var address, var errand) -> {
                            request.getSession().setAttribute(Errand.ATTRIBUTE, errand);
                            model.addAttribute("address", address.toString());
                            model.addAttribute("provider", signIn.name().orElse(""));
                            yield "account/provider-go";
                        }
                        case ProviderSignIn.Away() -> failed(ProviderFailure.AWAY, response, model);
                        case ProviderSignIn.TooMany _ ->
                                failed(ProviderFailure.TOO_MANY, response, model);
                    };
        };
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/unlink")
    String unlink(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        String called = signIn.name().orElse("The identity provider");
        return switch (own.unlink(actor, FactorPages.shown(END, request), called)) {
            case OwnIdentity.Wrong(var problems) ->
                    again(422, FactorPages.named(END, problems), actor, request, response, model);
            case OwnIdentity.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), actor, request, response, model);
            case OwnIdentity.Taken() -> page(actor, Form.empty(), request, model);
            case OwnIdentity.Done() -> {
                request.changeSessionId();
                after.addFlashAttribute(
                        "notice",
                        called + " no longer signs you in. You were signed out everywhere else.");
                yield "redirect:/account/provider";
            }
        };
    }

    /**
     * Lets the provider ask once more, before something that weighs more is done. Only from a page
     * of ours: what somebody was sent for before lies in the session, and another page's link would
     * take its place.
     */
    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/again")
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (signIn.name().isEmpty() || !ProviderPage.ownStep(request))
            return "redirect:/account/provider";
        return switch (signIn.go(Purpose.AGAIN, "", request.getRemoteAddr())) {
            case ProviderSignIn.Going(var address, var errand) -> {
                request.getSession().setAttribute(Errand.ATTRIBUTE, errand);
                yield "redirect:" + address;
            }
            case ProviderSignIn.Away() -> failed(ProviderFailure.AWAY, response, model);
            case ProviderSignIn.TooMany _ -> failed(ProviderFailure.TOO_MANY, response, model);
        };
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/sure")
    String sure() {
        return "account/provider-sure";
    }

    private String again(
            int status,
            List<Problem> problems,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(actor, Form.empty().with(problems), request, model);
    }

    private String page(Actor actor, Form form, HttpServletRequest request, Model model) {
        var look = own.look(actor, request.getSession().getId());
        model.addAttribute("form", form);
        model.addAttribute("provider", signIn.name().orElse(""));
        model.addAttribute("since", look.since().map(Say::moment).orElse(""));
        FactorPages.say(look.wanted(), model);
        return "account/provider";
    }

    private String failed(ProviderFailure failure, HttpServletResponse response, Model model) {
        response.setStatus(failure.status);
        model.addAttribute("failure", failure);
        model.addAttribute("provider", signIn.name().orElse(""));
        return "account/provider-failed";
    }
}
