package org.assay.web.improvement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.account.Roll;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Requirement;
import org.assay.improvement.ActionId;
import org.assay.improvement.Area;
import org.assay.improvement.AreaId;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanId;
import org.assay.improvement.Repeated;
import org.assay.improvement.Source;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.web.improvement.AreaView.Forms;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of an area. */
@Component
class AreaViews {
    /** How many documents are offered besides those that are named already. */
    private static final int OFFERED = 20;

    private final CarryingOver carrying;
    private final Editions editions;
    private final Documents documents;
    private final Roll roll;
    private final Clock clock;

    AreaViews(
            CarryingOver carrying, Editions editions, Documents documents, Roll roll, Clock clock) {
        this.carrying = carrying;
        this.editions = editions;
        this.documents = documents;
        this.roll = roll;
        this.clock = clock;
    }

    /** The page as it stands saved, with one action open; the first that is not ready, or none. */
    @Transactional(readOnly = true)
    public AreaView of(Actor actor, PlanId plan, AreaId area, @Nullable ActionId open) {
        return of(actor, plan, area, open, null);
    }

    /**
     * The page with what was typed.
     *
     * @param typed null to show what is saved
     */
    @Transactional(readOnly = true)
    public AreaView of(
            Actor actor,
            PlanId planId,
            AreaId areaId,
            @Nullable ActionId open,
            @Nullable Forms typed) {
        Repeated found = carrying.area(actor, planId, areaId);
        Plan plan = found.whole().plan();
        Area area = found.whole().areas().getFirst();
        LocalDate today = London.today(clock);
        List<ActionView> actions =
                area.actions().stream()
                        .map(action -> new ActionView(plan, area, action, today))
                        .toList();
        ActionView opened = opened(actions, open);
        Edition edition = edition(plan);
        boolean mayWrite = actor.may(Right.ANSWER, plan.organisation());
        return new AreaView(
                plan,
                area,
                actions,
                opened,
                requirement(plan, area, edition),
                new OfferView(plan, area, found.offeredOn(area), mayWrite, today),
                PlanField.of(plan.template(), edition),
                ratings(edition),
                typed == null ? saved(area, opened) : typed,
                opened == null || !mayWrite ? List.of() : offered(actor, plan, opened),
                Names.of(roll.of(actor, plan.organisation())),
                mayWrite,
                today);
    }

    /** What stands in the forms while nothing was typed. */
    static Forms saved(Area area, @Nullable ActionView opened) {
        return new Forms(
                area(area),
                opened == null
                        ? Form.empty()
                        : ActionForm.form(opened.action().planning(), opened.action().monitoring()),
                opened == null ? Form.empty() : diary(opened.today()),
                Form.empty(),
                "",
                false);
    }

    static Form area(Area area) {
        return Form.of("title", area.title(), "outcome", area.outcome(), "target", area.target());
    }

    private static Form diary(LocalDate today) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "progress");
        DayFields.show(fields, "day", today);
        return Form.of(fields);
    }

    /** Where the assessment shows the requirement that an area came from. */
    private static String requirement(Plan plan, Area area, @Nullable Edition edition) {
        Source source = plan.source();
        if (source == null || edition == null || area.origins().isEmpty()) return "";
        String ref = area.origins().getFirst().requirement();
        String page =
                "/assessments/%s/standards/%s".formatted(source.assessment(), area.standard());
        boolean rated = edition.requirement(ref).filter(Requirement::rated).isPresent();
        return rated
                ? page + "?item=" + ref + "#item-" + Say.anchor(ref)
                : page + "#requirement-" + Say.anchor(ref);
    }

    private @Nullable Edition edition(Plan plan) {
        Source source = plan.source();
        return source == null
                ? null
                : editions.find(source.framework(), source.edition()).orElse(null);
    }

    /** Ratings with what they stand for, in the words of the edition where it has some. */
    private static Map<String, String> ratings(@Nullable Edition edition) {
        var told = edition == null ? null : edition.terms().plan();
        return Marks.choices(told == null ? Map.of() : told.rag());
    }

    private static @Nullable ActionView opened(List<ActionView> actions, @Nullable ActionId open) {
        if (open == null) return actions.size() == 1 ? actions.getFirst() : null;
        return actions.stream()
                .filter(view -> view.action().id().equals(open))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Document> offered(Actor actor, Plan plan, ActionView opened) {
        List<DocumentId> named =
                opened.action().monitoring().documents().stream().map(DocumentId::new).toList();
        return documents.offered(actor, plan.organisation(), named, OFFERED);
    }
}
