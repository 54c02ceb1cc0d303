package org.assay.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.assay.account.OwnIdentity;
import org.assay.account.ProviderSignIn;
import org.assay.account.SignIn;
import org.assay.account.Vouched;
import org.assay.account.provider.Errand;
import org.assay.account.provider.Errand.Purpose;
import org.assay.account.provider.Identity;
import org.assay.account.provider.Provider;
import org.assay.account.provider.Provider.Brought;
import org.assay.kernel.Actor;
import org.assay.kernel.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way to the identity provider, and the door by which people come back from it. */
@Controller
@RequestMapping("/sign-in/provider")
class ProviderPage {
    /** What browsers say of a link that was followed here, or of an address that was typed. */
    private static final Set<String> OWN_STEPS = Set.of("same-origin", "none");

    private final ProviderSignIn signIn;
    private final OwnIdentity own;
    private final Provider provider;

    ProviderPage(ProviderSignIn signIn, OwnIdentity own, Provider provider) {
        this.signIn = signIn;
        this.own = own;
        this.provider = provider;
    }

    /** Only from a page of ours: nobody is signed in by a link that stands elsewhere. */
    @OpenToAll
    @GetMapping
    String go(
            @RequestParam(defaultValue = "") String next,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (actor != null) return "redirect:" + Next.local(next);
        if (signIn.name().isEmpty()) return failed(ProviderFailure.BEGIN_AGAIN, response, model);
        if (!ownStep(request)) return "redirect:/sign-in";
        return switch (signIn.go(Purpose.SIGN_IN, next, request.getRemoteAddr())) {
            case ProviderSignIn.Going(var address, var errand) -> {
                request.getSession(true).setAttribute(Errand.ATTRIBUTE, errand);
                yield "redirect:" + address;
            }
            case ProviderSignIn.Away() -> failed(ProviderFailure.AWAY, response, model);
            case ProviderSignIn.TooMany _ -> failed(ProviderFailure.TOO_MANY, response, model);
        };
    }

    /** Whether a page of ours led here; a browser that does not say is believed. */
    static boolean ownStep(HttpServletRequest request) {
        String step = request.getHeader("Sec-Fetch-Site");
        return step == null || OWN_STEPS.contains(step);
    }

    @OpenToAll
    @GetMapping("/return")
    String comeBack(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        @Nullable Errand errand = Visits.errand(request);
        return switch (provider.prove(errand, new Brought(state, code, error, iss))) {
            case Provider.Failed(var reason) -> {
                if (errand != null && errand.purpose() == Purpose.SIGN_IN) Visits.end(request);
                yield failed(ProviderFailure.of(reason), response, model);
            }
            case Provider.Proven(var identity) -> {
                if (errand == null) yield failed(ProviderFailure.BEGIN_AGAIN, response, model);
                if (errand.purpose() == Purpose.SIGN_IN)
                    yield arrive(identity, errand, request, response, model);
                if (actor == null) yield failed(ProviderFailure.BEGIN_AGAIN, response, model);
                yield errand.purpose() == Purpose.LINK
                        ? link(actor, identity, request, response, after, model)
                        : again(actor, identity, errand, request, response, model);
            }
        };
    }

    private String arrive(
            Identity identity,
            Errand errand,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!(signIn.with(identity, request.getRemoteAddr())
                instanceof ProviderSignIn.Known(var entry, var vouched))) {
            Visits.end(request);
            return failed(ProviderFailure.UNKNOWN, response, model);
        }
        return switch (entry) {
            case SignIn.SignedIn(var visit) -> {
                Visits.begin(visit, request);
                request.getSession().setAttribute(Vouched.ATTRIBUTE, vouched);
                yield "redirect:" + Next.after(visit, errand.next());
            }
            case SignIn.AsksCode(var halfway) -> {
                Visits.beginHalfway(halfway, errand.next(), request);
                request.getSession().setAttribute(Vouched.ATTRIBUTE, vouched);
                yield "redirect:/sign-in/code";
            }
            case SignIn.Refused() -> failed(ProviderFailure.UNKNOWN, response, model);
            case SignIn.ShutOut() -> failed(ProviderFailure.SHUT_OUT, response, model);
            case SignIn.TooMany _ -> failed(ProviderFailure.TOO_MANY, response, model);
        };
    }

    private String link(
            Actor actor,
            Identity identity,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        String called = signIn.name().orElse("");
        if (!(own.link(actor, identity, called) instanceof OwnIdentity.Done))
            return failed(ProviderFailure.TAKEN, response, model);
        request.changeSessionId();
        after.addFlashAttribute("notice", called + " can sign you in from now on.");
        return "redirect:/account/provider";
    }

    private String again(
            Actor actor,
            Identity identity,
            Errand errand,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!own.isSure(actor, identity, errand))
            return failed(ProviderFailure.NOT_SURE, response, model);
        Visits.beginAgain(request);
        return "redirect:/account/provider/sure";
    }

    private String failed(ProviderFailure failure, HttpServletResponse response, Model model) {
        response.setStatus(failure.status);
        model.addAttribute("failure", failure);
        model.addAttribute("provider", signIn.name().orElse("your organisation"));
        return "account/provider-failed";
    }
}
