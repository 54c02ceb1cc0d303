package org.assay.journey;

import java.util.ArrayList;
import java.util.List;
import org.assay.routes.Example;
import org.assay.routes.Route;
import org.assay.routes.Routes;
import org.assay.routes.Visitor;

/** Every page there is, from the route table, each with somebody who may see it. */
final class EveryPage {
    private final Routes routes;

    EveryPage(Routes routes) {
        this.routes = routes;
    }

    record Place(String name, Visitor visitor, String path) {}

    /**
     * The pages of the route table, and those that look different for what stands behind the
     * question mark.
     */
    List<Place> of(Example example) {
        var places = new ArrayList<Place>();
        for (Route route : routes.all()) {
            if (isPage(route))
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
        String rated = "/assessments/" + example.ratedAssessment();
        for (String page :
                List.of(
                        "",
                        "/details",
                        "/score",
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
        return places;
    }

    private String publication(Example example) {
        return routes.all().stream()
                .filter(route -> route.pattern().equals("/publications/{publication}"))
                .findFirst()
                .orElseThrow()
                .path(example);
    }

    /** A page is what a template makes. */
    private static boolean isPage(Route route) {
        return !route.changes()
                && !route.pattern().equals("/error")
                && route.handler().getMethod().getReturnType() == String.class
                && route.handler().getBeanType().getPackageName().startsWith("org.assay.web");
    }

    private static Visitor visitor(Route route) {
        if (route.isOpenToAll()) return Visitor.SIGNED_OUT;
        return switch (route.rights().iterator().next()) {
            case RUN_SERVICE -> Visitor.OPERATOR;
            case SEE_RETURNS, PUBLISH_EDITIONS -> Visitor.AUTHORITY;
            default -> Visitor.ADMINISTRATOR;
        };
    }
}
