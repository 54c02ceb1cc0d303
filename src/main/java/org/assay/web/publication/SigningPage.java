package org.assay.web.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.kernel.OpenToAll;
import org.assay.kernel.Problem;
import org.assay.publication.Publishing;
import org.assay.publication.Snapshot;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.assay.signoff.SigningByLink;
import org.assay.signoff.SigningLink;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the link shows that a person without an account was sent: the return, and where to sign. */
@Controller
@RequestMapping("/signing/{token}")
class SigningPage {
    private record Shown(SignOffs.Check check, Snapshot snapshot, SigningLink link) {}

    private final SigningByLink signing;
    private final SignOffs signOffs;
    private final Publishing publishing;

    SigningPage(SigningByLink signing, SignOffs signOffs, Publishing publishing) {
        this.signing = signing;
        this.signOffs = signOffs;
        this.publishing = publishing;
    }

    @OpenToAll
    @GetMapping
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        return page(token, Form.empty(), response, model);
    }

    @OpenToAll
    @PostMapping
    String sign(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        return switch (signing.sign(token, DeclarationForm.given(fields))) {
            case Signing.Signed(var signOff) -> {
                model.addAttribute("signOff", signOff);
                yield "publication/signed";
            }
            case Signing.Already(var signOff) -> {
                model.addAttribute("signOff", signOff);
                yield "publication/signed";
            }
            case Signing.Invalid(List<Problem> problems) -> {
                response.setStatus(422);
                yield page(token, Form.of(fields).with(problems), response, model);
            }
            case Signing.Changed _ -> {
                response.setStatus(422);
                yield page(token, DeclarationForm.changed(fields), response, model);
            }
            case Signing.Incomplete _ -> {
                response.setStatus(422);
                yield page(
                        token,
                        Form.of(fields)
                                .with(
                                        List.of(
                                                Problem.whole(
                                                        "Something is missing in the return now. Nothing was signed."))),
                        response,
                        model);
            }
            case Signing.NotAsked _, Signing.NotNamed _, Signing.LinkGone _ -> gone(response);
        };
    }

    private String page(String token, Form form, HttpServletResponse response, Model model) {
        // the address is a secret: nothing on the page may carry it elsewhere
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        Optional<Shown> shown =
                signing.read(
                        token,
                        (actor, link) -> {
                            SignOffs.Check check = signOffs.check(actor, link.assessment());
                            return new Shown(
                                    check, publishing.preview(actor, check.assessed()), link);
                        });
        if (shown.isEmpty()) return gone(response);
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("check", shown.get().check());
        model.addAttribute("snapshot", shown.get().snapshot());
        model.addAttribute("link", shown.get().link());
        return "publication/signing";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(410);
        return "publication/signing-gone";
    }
}
