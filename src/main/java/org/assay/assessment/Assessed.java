package org.assay.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Outline;
import org.assay.framework.Requirement;
import org.assay.framework.Tailored;
import org.assay.improvement.Action;
import org.assay.improvement.Raising.Raised;
import org.assay.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * An assessment together with its edition, as it reads for the organisation, and how far it has
 * come.
 */
public final class Assessed {
    private final Assessment assessment;
    private final Tailored tailored;
    private final Supplier<Map<String, Raised>> raising;
    private final Function<Map<String, Set<String>>, Evaluation> evaluating;
    private @Nullable Map<String, Raised> raised;
    private @Nullable Evaluation evaluation;
    private @Nullable Evaluation ofAnswers;

    /**
     * @param raising looks up what lies in the action plan
     * @param evaluating works out what it amounts to, with the fields of actions that are filled
     */
    Assessed(
            Assessment assessment,
            Tailored tailored,
            Supplier<Map<String, Raised>> raising,
            Function<Map<String, Set<String>>, Evaluation> evaluating) {
        this.assessment = assessment;
        this.tailored = tailored;
        this.raising = raising;
        this.evaluating = evaluating;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Tailored tailored() {
        return tailored;
    }

    /**
     * Worked out when first asked: a save never asks for the one before it. Where the edition has a
     * plan, its actions are looked up, in one statement.
     */
    public Evaluation evaluation() {
        if (evaluation == null) {
            Map<String, Set<String>> filled = new HashMap<>();
            raised().forEach((ref, each) -> filled.put(ref, each.filled()));
            evaluation = filled.isEmpty() ? ofAnswers() : evaluating.apply(filled);
        }
        return evaluation;
    }

    /** The actions under a requirement, without their diaries; none where there is no plan. */
    public List<Action> actions(String requirement) {
        Raised under = raised().get(requirement);
        return under == null ? List.of() : under.actions();
    }

    private Map<String, Raised> raised() {
        if (raised == null) raised = edition().terms().plan() == null ? Map.of() : raising.get();
        return raised;
    }

    /** What the answers alone amount to: enough for whatever no action changes. */
    Evaluation ofAnswers() {
        if (ofAnswers == null) ofAnswers = evaluating.apply(Map.of());
        return ofAnswers;
    }

    public Edition edition() {
        return tailored.edition();
    }

    public Outline outline() {
        return tailored.outline();
    }

    /** The item as it reads for this organisation; one that does not apply to it is not found. */
    public Item item(String ref) {
        return outline().item(ref).orElseThrow(NotFound::new);
    }

    public Requirement requirement(String ref) {
        return outline().requirement(ref).orElseThrow(NotFound::new);
    }

    /**
     * Whether saving the same answer again says something: that it was looked at and still holds.
     */
    boolean wantsAnotherLook(String ref) {
        return ofAnswers()
                .item(ref)
                .map(ItemProgress::state)
                .filter(s -> s == ItemState.BROUGHT_FORWARD || s == ItemState.STALE)
                .isPresent();
    }

    /** The standing of the requirement that an item belongs to; what belongs to none is open. */
    public Standing standingOver(String item) {
        return outline()
                .requirementOf(item)
                .map(requirement -> assessment.standing(requirement.ref()))
                .orElseGet(() -> Standing.none(item));
    }

    public Requirement requirementOf(String item) {
        return outline().requirementOf(item).orElseThrow(NotFound::new);
    }

    /** Short, for messages: the parts are long. */
    @Override
    public String toString() {
        return edition() + " of organisation " + assessment.organisation();
    }
}
