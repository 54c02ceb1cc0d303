package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessed;
import org.assay.framework.Item;
import org.assay.web.layout.Say;

/**
 * Two people on one item: both texts, to choose from or to put together.
 *
 * @param who the other person's name
 * @param saved when the other text was saved, in words
 * @param theirs the other text; what only it says is marked
 * @param mine the text that was not saved
 * @param fields of the unsaved answer, to be sent again
 * @param version of the other's entry, which the choice replaces
 * @param merge both texts in one box; empty where the answer is not a text
 */
public record ConflictView(
        Assessed assessed,
        Item item,
        String who,
        String saved,
        List<Piece> theirs,
        String theirComment,
        List<Piece> mine,
        String myComment,
        Map<String, String> fields,
        int version,
        String merge) {

    /** A run of words. */
    public record Piece(String text, boolean onlyHere) {}

    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }

    public String back() {
        return Places.item(assessed, item.ref());
    }

    public String firstName() {
        return who.split(" ")[0];
    }

    public String standard() {
        return assessed.outline()
                .requirementOf(item.ref())
                .map(requirement -> requirement.ref() + " " + requirement.title())
                .orElse("");
    }

    public String anchor() {
        return Say.anchor(item.ref());
    }
}
