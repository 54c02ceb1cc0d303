package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.organisation.Organisations;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.Visitor;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every link that a page shows leads somewhere. */
@HouseUnderTest
class DeadLinksTest {
    /** How many addresses of the same shape are looked at; the register of a test run is long. */
    private static final int OF_A_SHAPE = 12;

    private final Examples examples;
    private final List<String> dead = new ArrayList<>();
    private final Map<String, Page> seen = new HashMap<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    private final Organisations organisations;

    DeadLinksTest(Examples examples, Organisations organisations) {
        this.examples = examples;
        this.organisations = organisations;
    }

    private record Link(String from, String href) {
        String address() {
            return href.replaceAll("#.*", "");
        }

        String place() {
            return href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
        }

        /** The address without what tells one thing from another of its kind. */
        String shape() {
            return address()
                    .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                    .replaceAll("/directory/[A-Z0-9]+", "/directory/CODE")
                    .replaceAll("(?<=[=&?/])[0-9.]+", "N");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED_OUT", "ADMINISTRATOR", "AUDITOR", "OPERATOR", "AUTHORITY"})
    void everyLinkLeadsSomewhere(Visitor visitor) {
        Example example = examples.example();
        examples.furnish(example);
        Browser browser = example.caller(visitor).browser();
        var waiting =
                new ArrayDeque<>(List.of(new Link("nowhere", "/"), new Link("nowhere", "/help")));
        if (visitor != Visitor.SIGNED_OUT) waiting.add(new Link("nowhere", "/home"));
        while (!waiting.isEmpty()) waiting.addAll(follow(browser, waiting.poll()));
        assertThat(dead).isEmpty();
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private List<Link> follow(Browser browser, Link link) {
        Page known = seen.get(link.address());
        if (known != null) {
            look(link, known);
            return List.of();
        }
        if (shapes.merge(link.shape(), 1, Integer::sum) > OF_A_SHAPE) return List.of();
        if (madeUp(link)) return List.of();
        Page page = browser.get(link.address());
        seen.put(link.address(), page);
        look(link, page);
        return links(page);
    }

    /** Other tests put publications of organisations that no register knows into the directory. */
    private boolean madeUp(Link link) {
        return link.address().startsWith("/directory/")
                && organisations.byCode(link.address().substring(11)).isEmpty();
    }

    private void look(Link link, Page page) {
        if (page.status() != 200) dead.add(link + " answers " + page.status());
        else if (!link.place().isEmpty() && page.document().getElementById(link.place()) == null) {
            dead.add(link + " has nothing called so");
        }
    }

    private static List<Link> links(Page page) {
        if (!page.header("Content-Type").startsWith("text/html")) return List.of();
        var links = new ArrayList<Link>();
        Set<String> hrefs = new HashSet<>();
        for (Element anchor : page.document().select("a[href]")) {
            String href = anchor.attr("href");
            if (href.startsWith("#")) href = page.path().replaceAll("#.*", "") + href;
            if (href.startsWith("/") && hrefs.add(href)) links.add(new Link(page.path(), href));
        }
        return links;
    }
}
