package org.assay.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.ApiKeys;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.AsksPassword;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.web.layout.Form;
import org.assay.web.layout.KeyView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own API keys: make one, end one. */
@Controller
@RequestMapping("/account/keys")
class KeysPage {
    private static final Map<String, String> LIVES =
            ordered("30", "30 days", "90", "90 days", "365", "One year", "", "No end");
    private final ApiKeys keys;
    private final Clock clock;

    KeysPage(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, Form.of("life", "90"), Set.of(), model);
    }

    /** The key stands in this answer only; it is not kept, so a redirect would lose it. */
    @AsksPassword
    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> rights,
            @RequestParam(defaultValue = "") String life,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        Set<Right> wanted = rights(rights);
        Duration lasts =
                LIVES.containsKey(life) && !life.isEmpty()
                        ? Duration.ofDays(Long.parseLong(life))
                        : null;
        return switch (keys.make(actor, name, wanted, lasts)) {
            case ApiKeys.Made(var secret) -> {
                model.addAttribute("secret", secret);
                yield page(actor, Form.of("life", "90"), Set.of(), model);
            }
            case ApiKeys.Wrong(var problems) -> {
                response.setStatus(422);
                yield page(
                        actor, Form.of("name", name, "life", life).with(problems), wanted, model);
            }
        };
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/{key}/end")
    String revoke(@PathVariable String key, Actor actor, RedirectAttributes after) {
        keys.revoke(actor, Ids.parse(key).orElseThrow(NotFound::new));
        after.addFlashAttribute("notice", "The key no longer works.");
        return "redirect:/account/keys";
    }

    private String page(Actor actor, Form form, Set<Right> chosen, Model model) {
        Instant now = clock.instant();
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen.stream().map(Enum::name).collect(Collectors.toSet()));
        model.addAttribute(
                "keys", keys.own(actor).stream().map(key -> KeyView.of(key, now)).toList());
        model.addAttribute("lives", LIVES);
        var offered = new LinkedHashMap<String, String>();
        Arrays.stream(Right.values())
                .filter(actor::may)
                .forEach(right -> offered.put(right.name(), KeyView.words(right)));
        model.addAttribute("offered", offered);
        return "account/keys";
    }

    private static Set<Right> rights(List<String> named) {
        return Arrays.stream(Right.values())
                .filter(right -> named.contains(right.name()))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
