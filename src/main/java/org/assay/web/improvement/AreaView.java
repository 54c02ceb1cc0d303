package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.evidence.Document;
import org.assay.improvement.Area;
import org.assay.improvement.Plan;
import org.assay.improvement.Rag;
import org.assay.improvement.Template;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * An area with its actions, one of them open.
 *
 * @param opened null while none is
 * @param requirement the address of the requirement it came from; empty for what people added
 * @param offer what is open in earlier plans
 * @param fields of what is planned, as the plan calls them
 * @param ratings to choose from, with what they stand for
 * @param forms what stands in the forms of the page, and what is wrong with it
 * @param documents that evidence can point to
 */
public record AreaView(
        Plan plan,
        Area area,
        List<ActionView> actions,
        @Nullable ActionView opened,
        String requirement,
        OfferView offer,
        List<PlanField> fields,
        Map<String, String> ratings,
        Forms forms,
        List<Document> documents,
        Names names,
        boolean mayWrite,
        LocalDate today) {

    /**
     * The forms of the page: the area's own, the open action's, its diary's, and the one for a new
     * action.
     *
     * @param heading of the error summary; empty where nothing was to be saved
     * @param saved whether all but what is listed was saved
     */
    public record Forms(
            Form area, Form action, Form diary, Form fresh, String heading, boolean saved) {
        public List<Form> all() {
            return List.of(area, action, diary, fresh);
        }

        public boolean wrong() {
            return all().stream().anyMatch(Form::wrong);
        }
    }

    /** Whether the action's forms are shown: not of one that goes on in a later plan. */
    public boolean mayWrite(ActionView view) {
        return mayWrite && !view.carriedOver();
    }

    public String base() {
        return "/plans/" + plan.id();
    }

    public String address() {
        return base() + "/areas/" + area.id();
    }

    public boolean smart() {
        return plan.template() == Template.SMART;
    }

    public String ref() {
        return area.ref(plan.template());
    }

    /** Where it came from, in a line. */
    public String from() {
        String standard =
                area.standard().isEmpty()
                        ? area.standardTitle()
                        : "standard " + area.standard() + ", " + area.standardTitle();
        return "From: " + plan.title() + (standard.isEmpty() ? "" : ", " + standard);
    }

    /** The nearest deadline of what is not green, in words; empty when there is none. */
    public String nextDeadline() {
        return actions.stream()
                .filter(view -> view.action().monitoring().rag() != Rag.GREEN)
                .filter(view -> !view.carriedOver())
                .map(view -> view.action().planning().deadline())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> "Next deadline " + Say.day(day))
                .orElse("");
    }

    /** Whether what is planned stands open: until it is all there, and while something is wrong. */
    public boolean planningOpen(ActionView view) {
        boolean unfinished =
                !view.action().missing(plan).isEmpty() || !smart() || view.noProfessional();
        boolean wrong =
                forms.action().problems().stream()
                        .anyMatch(problem -> !ActionForm.OF_RATING.contains(problem.field()));
        return unfinished || wrong;
    }

    public boolean open(ActionView view) {
        return opened != null && view.action().id().equals(opened.action().id());
    }

    /** The documents that are ticked in the form. */
    public Set<String> chosen() {
        return new HashSet<>(List.of(forms.action().value("documents").split(" ")));
    }
}
