package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.improvement.Area;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.web.layout.Form;
import org.jspecify.annotations.Nullable;

/**
 * One plan: its areas by standard, each with its actions.
 *
 * @param edition of the audit it came from; null for the organisation's own
 * @param title the form of the plan's title
 * @param fresh the form of a new area
 */
public record PlanView(
        Plan plan,
        List<Group> groups,
        @Nullable Edition edition,
        Form title,
        Form fresh,
        boolean mayWrite,
        LocalDate today) {

    /** The areas under one standard. */
    public record Group(String heading, List<Part> parts) {}

    /**
     * An area with its actions.
     *
     * @param rating what the requirement is rated as; empty for none
     * @param offer what is open in earlier plans
     */
    public record Part(
            Plan plan, Area area, List<ActionView> actions, Rated rating, OfferView offer) {
        public String address() {
            return "/plans/" + plan.id() + "/areas/" + area.id();
        }

        public String ref() {
            return area.ref(plan.template());
        }
    }

    /** The present rating of the requirement that an area came from. */
    public record Rated(String label, String look) {
        static final Rated NONE = new Rated("", "as-un");
    }

    public String base() {
        return "/plans/" + plan.id();
    }

    public boolean smart() {
        return plan.template() == Template.SMART;
    }

    public boolean own() {
        return plan.source() == null;
    }

    public String assessment() {
        Source source = plan.source();
        return source == null ? "" : "/assessments/" + source.assessment();
    }

    public long actions() {
        return groups.stream()
                .flatMap(group -> group.parts().stream())
                .mapToLong(part -> part.actions().size())
                .sum();
    }

    /** How many of them go on in a later plan, in words; empty for none. */
    public String carriedOver() {
        long over =
                groups.stream()
                        .flatMap(group -> group.parts().stream())
                        .flatMap(part -> part.actions().stream())
                        .filter(ActionView::carriedOver)
                        .count();
        return over == 0 ? "" : ", %d of them carried over into a later plan".formatted(over);
    }

    /** The areas for which something is open in earlier plans. */
    public List<Part> offered() {
        return groups.stream()
                .flatMap(group -> group.parts().stream())
                .filter(part -> !part.offer().open().isEmpty())
                .toList();
    }

    public boolean wrong() {
        return title.wrong() || fresh.wrong();
    }

    /** The standards that an area can come under. */
    public Map<String, String> standards() {
        var standards = new LinkedHashMap<String, String>(Map.of("", "None of them"));
        if (edition != null)
            edition.standards()
                    .forEach(each -> standards.put(each.ref(), each.ref() + ". " + each.title()));
        return standards;
    }
}
