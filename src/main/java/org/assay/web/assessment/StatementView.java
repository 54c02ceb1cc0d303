package org.assay.web.assessment;

import java.util.List;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.web.layout.GuidanceText;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A rated requirement as a row of its standard's page, with its form when it stands open.
 *
 * @param rating the one that is saved; null for none
 * @param changed how it differs from the edition before
 * @param line what it holds or misses, in one line
 * @param rate the field of the rating
 * @param asks what the rating shown asks for
 * @param kept what was written under an earlier rating
 * @param action the fields of its action; null where none is asked for
 * @param own the items that the pack itself gives, with their editors
 * @param whole the requirement as unrated ones are shown: owner, confirmation
 * @param next the ref of the statement after it; empty for the last
 */
public record StatementView(
        Requirement requirement,
        @Nullable Rating rating,
        ChangedView changed,
        String line,
        boolean open,
        AskField rate,
        List<AskField> asks,
        List<Kept> kept,
        @Nullable ActionFields action,
        RequirementView whole,
        String saved,
        String next) {

    /** What stays of an earlier rating: the question and what was answered. */
    public record Kept(String ask, String said) {}

    public String ref() {
        return requirement.ref();
    }

    public String anchor() {
        return Say.anchor(requirement.ref());
    }

    public boolean locked() {
        return whole.locked();
    }

    public String look() {
        return RatingLook.of(rating);
    }

    public String label() {
        return rating == null ? RatingLook.UNANSWERED : rating.label();
    }

    public List<GuidanceText> overview() {
        return GuidanceText.of(rate.item().question().guidance().overview());
    }

    public List<GuidanceText> whatToDo() {
        return GuidanceText.of(rate.item().question().guidance().whatToDo());
    }

    public boolean guided() {
        return !overview().isEmpty() || !whatToDo().isEmpty();
    }
}
