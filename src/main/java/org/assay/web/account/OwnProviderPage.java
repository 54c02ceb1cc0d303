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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own link with the identity provider. */
@Controller
@RequestMapping("/account/provider")
class OwnProviderPage {
    private final OwnIdentity own;
    private final ProviderSignIn signIn;

    OwnProviderPage(OwnIdentity own, ProviderSignIn signIn) {
        this.own = own;
        this.signIn = signIn;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, Form.empty(), model);
    }

    /**
     * Leads to the provider by a link on a page: browsers do not let a form lead to another site.
     */
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/link")
    String link(
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (signIn.name().isEmpty()) return page(actor, Form.empty(), model);
        return switch (own.mayLink(actor, password, request.getRemoteAddr())) {
            case OwnIdentity.Wrong(var problems) -> again(422, problems, actor, response, model);
            case OwnIdentity.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), actor, response, model);
            case OwnIdentity.Taken() -> page(actor, Form.empty(), model);
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
            @RequestParam(name = "end-password", defaultValue = "") String password,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        String called = signIn.name().orElse("The identity provider");
        String session = request.getSession().getId();
        return switch (own.unlink(actor, password, session, called, request.getRemoteAddr())) {
            case OwnIdentity.Wrong(var problems) -> again(422, problems, actor, response, model);
            case OwnIdentity.TooMany(var pause) ->
                    again(429, List.of(Waiting.forAnother(pause)), actor, response, model);
            case OwnIdentity.Taken() -> page(actor, Form.empty(), model);
            case OwnIdentity.Done() -> {
                request.changeSessionId();
                after.addFlashAttribute(
                        "notice",
                        called + " no longer signs you in. You were signed out everywhere else.");
                yield "redirect:/account/provider";
            }
        };
    }

    /** Lets the provider ask once more, before something that weighs more is done. */
    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/again")
    String again(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (signIn.name().isEmpty()) return "redirect:/account/provider";
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
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        return page(actor, Form.empty().with(problems), model);
    }

    private String page(Actor actor, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("provider", signIn.name().orElse(""));
        model.addAttribute("since", own.since(actor).map(Say::moment).orElse(""));
        return "account/provider";
    }

    private String failed(ProviderFailure failure, HttpServletResponse response, Model model) {
        response.setStatus(failure.status);
        model.addAttribute("failure", failure);
        model.addAttribute("provider", signIn.name().orElse(""));
        return "account/provider-failed";
    }
}
