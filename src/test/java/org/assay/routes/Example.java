package org.assay.routes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.support.CareHomes.Home;
import org.assay.support.People.Somebody;

/**
 * A care home with everything in it that an address can name; things are made when first asked for.
 */
public final class Example {
    private final Examples maker;
    private final Home home;
    private final AssessmentId assessment;
    private final Map<Visitor, Somebody> people = new EnumMap<>(Visitor.class);
    private final Map<Visitor, Caller> callers = new EnumMap<>(Visitor.class);
    private final Map<String, String> values = new HashMap<>();

    Example(Examples maker, Home home, AssessmentId assessment) {
        this.maker = maker;
        this.home = home;
        this.assessment = assessment;
    }

    public Home home() {
        return home;
    }

    public AssessmentId assessment() {
        return assessment;
    }

    /** Somebody with a session and a key, the same one each time. */
    public Caller caller(Visitor visitor) {
        return callers.computeIfAbsent(visitor, who -> maker.caller(this, who));
    }

    Somebody person(Visitor visitor) {
        return people.computeIfAbsent(visitor, who -> maker.person(this, who));
    }

    /** The path of a fresh link that works, for what such links are for. */
    public String link(LinkFor what) {
        return maker.link(this, what);
    }

    /** An assessment with statements to rate; one of them is. */
    public String ratedAssessment() {
        return values.computeIfAbsent("rated assessment", name -> maker.value(this, name));
    }

    /**
     * What stands in the place of a variable.
     *
     * @throws AssertionError for a variable that has no example
     */
    public String value(Route route, String variable) {
        return value(name(route, variable));
    }

    /** The same thing each time. */
    String value(String name) {
        String known = values.get(name);
        if (known == null) {
            known = maker.value(this, name);
            values.put(name, known);
        }
        return known;
    }

    private static String name(Route route, String variable) {
        return switch (variable) {
            case "publication" -> ofReturn(route) ? "return" : variable;
            case "assessment" ->
                    route.pattern().contains("/sign-off")
                            ? "signed assessment"
                            : route.pattern().contains("{part}")
                                            || route.pattern().contains("{standard}")
                                            || route.pattern().contains("/workbook")
                                    ? "rated assessment"
                                    : variable;
            case "document" ->
                    route.pattern().contains("/workbook") ? "completed workbook" : variable;
            case "ref" ->
                    route.pattern().contains("{part}") ? "rated ref" : route.wordBefore("ref");
            case "person" ->
                    route.pattern().matches(".*/(acceptance|refusal)") ? "waiting" : "person";
            case "claim" -> route.pattern().endsWith("/appointment") ? "orphan" : variable;
            case "organisation" ->
                    route.pattern().matches(".*/(returns|followed-actions|rounds).*")
                            ? "authority"
                            : variable;
            default -> variable;
        };
    }

    /** Whether the door is about what was handed in, and not about what is published to all. */
    private static boolean ofReturn(Route route) {
        return route.pattern().matches(".*/(receipt|requests|withdrawal)");
    }
}
