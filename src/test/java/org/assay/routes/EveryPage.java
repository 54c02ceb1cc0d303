package org.assay.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.support.People;

/** Every page there is, from the route table, each with somebody who may see it. */
public final class EveryPage {
    /** Each is there twice below: with a link that works, and with one that does not. */
    private static final Set<String> LINKS =
            Set.of("/password/{token}", "/invitations/{token}", "/setup/{token}", "/email/{token}");

    private final Routes routes;

    public EveryPage(Routes routes) {
        this.routes = routes;
    }

    /**
     * A page.
     *
     * @param status that it has to have; 0 for any that a page may have
     * @param sends the fields of a form that is sent to the path; none to open it
     */
    public record Place(
            String name, Visitor visitor, String path, int status, Map<String, String> sends) {
        Place(String name, Visitor visitor, String path) {
            this(name, visitor, path, 0, Map.of());
        }
    }

    /**
     * The pages of the route table, and those that look different for what stands behind the
     * question mark.
     */
    public List<Place> of(Example example) {
        var places = new ArrayList<Place>();
        for (Route route : routes.all()) {
            if (isPage(route) && !LINKS.contains(route.pattern()))
                places.add(new Place(route.pattern(), visitor(route), route.path(example)));
        }
        String assessment = "/assessments/" + example.assessment();
        String[] standards = {"1", "2", "3", "4", "6", "10"};
        String[] items = {"1.3.1", "2.1.1", "3.2.1", "4.2.1", "6.2.2", "10.1.1"};
        for (int i = 0; i < standards.length; i++) {
            places.add(
                    new Place(
                            "standard with item " + items[i] + " open",
                            Visitor.ADMINISTRATOR,
                            assessment + "/standards/" + standards[i] + "?item=" + items[i]));
        }
        places.add(
                new Place(
                        "standard with the owner of 1.1 to choose",
                        Visitor.ADMINISTRATOR,
                        assessment + "/standards/1?item=1.1"));
        String rated = "/assessments/" + example.ratedAssessment();
        for (String page :
                List.of(
                        "",
                        "/details",
                        "/score",
                        "/report",
                        "/print",
                        "/standards/1?item=1.1",
                        "/standards/2"))
            places.add(new Place("rated" + page, Visitor.ADMINISTRATOR, rated + page));
        places.add(
                new Place(
                        "a rated standard for an Auditor",
                        Visitor.AUDITOR,
                        rated + "/standards/1?item=1.1"));
        places.add(
                new Place(
                        "the publication for its own",
                        Visitor.ADMINISTRATOR,
                        publication(example)));
        places.add(
                new Place(
                        "the standard for an Auditor",
                        Visitor.AUDITOR,
                        assessment + "/standards/1?item=1.1.1"));
        places.add(new Place("home of an operator", Visitor.OPERATOR, "/home"));
        places.add(new Place("home of an authority", Visitor.AUTHORITY, "/home"));
        places.add(new Place("nothing found", Visitor.SIGNED_OUT, "/directory?q=nothing+at+all"));
        places.add(new Place("not found", Visitor.SIGNED_OUT, "/nowhere"));
        places.add(new Place("not allowed", Visitor.AUDITOR, "/people"));
        places.addAll(byLink(example));
        places.addAll(sent(example));
        return places;
    }

    /** What a letter leads to while its link works, and once it does not. */
    private static List<Place> byLink(Example example) {
        var places = new ArrayList<Place>();
        for (LinkFor what : LinkFor.values()) {
            String link = example.link(what);
            places.add(new Place("link for " + what, Visitor.SIGNED_OUT, link, 200, Map.of()));
            places.add(
                    new Place(
                            "no link for " + what,
                            Visitor.SIGNED_OUT,
                            link.replaceAll("/[^/]*$", "/gone"),
                            410,
                            Map.of()));
        }
        return places;
    }

    /** Pages that come back when a form was sent. */
    private List<Place> sent(Example example) {
        String item = "/assessments/" + example.assessment() + "/items/";
        return List.of(
                new Place(
                        "two saved at once",
                        Visitor.ADMINISTRATOR,
                        item + "1.1.1",
                        409,
                        Map.of("value", "", "comment", "Something else", "version", "0")),
                new Place(
                        "a date that is none",
                        Visitor.ADMINISTRATOR,
                        item + "1.2.2",
                        422,
                        Map.of("day", "31", "month", "2", "year", "2019", "version", "0")),
                new Place(
                        "a document given in no way",
                        Visitor.ADMINISTRATOR,
                        item + "1.3.2/documents",
                        422,
                        Map.of("link", "", "place", "")),
                new Place(
                        "a new key",
                        Visitor.ADMINISTRATOR,
                        "/account/keys",
                        200,
                        Map.of("name", "Example", "rights", "VIEW", "life", "30")),
                new Place(
                        "a second factor offered",
                        Visitor.MEMBER,
                        "/account/second-factor",
                        200,
                        Map.of("password", People.PASSWORD)),
                new Place(
                        "a letter",
                        Visitor.OPERATOR,
                        path(example, "POST", "/service/outbox/{letter}"),
                        200,
                        Map.of("open", "yes")));
    }

    private String path(Example example, String method, String pattern) {
        return routes.all().stream()
                .filter(route -> route.method().equals(method) && route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow()
                .path(example);
    }

    private String publication(Example example) {
        return path(example, "GET", "/publications/{publication}");
    }

    /** A page is what a template makes. */
    private static boolean isPage(Route route) {
        return !route.changes()
                && !route.pattern().equals("/error")
                && route.handler().getMethod().getReturnType() == String.class
                && route.handler().getBeanType().getPackageName().startsWith("org.assay.web");
    }

    /** Somebody who may pass the door. */
    public static Visitor visitor(Route route) {
        if (route.isOpenToAll()) return Visitor.SIGNED_OUT;
        return switch (route.rights().iterator().next()) {
            case RUN_SERVICE -> Visitor.OPERATOR;
            case SEE_RETURNS, OPEN_ROUNDS, PUBLISH_EDITIONS, PUBLISH_OVERLAYS, REQUEST_EVIDENCE ->
                    Visitor.AUTHORITY;
            case SEE_PROGRESS -> Visitor.RECIPIENT;
            default -> Visitor.ADMINISTRATOR;
        };
    }
}
