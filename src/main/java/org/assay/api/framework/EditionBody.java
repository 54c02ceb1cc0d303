package org.assay.api.framework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.assay.api.rest.KeyRoleBody;
import org.assay.api.rest.QuestionBody;
import org.assay.api.rest.QuestionBody.OptionBody;
import org.assay.form.NoneAllowed;
import org.assay.form.Way;
import org.assay.framework.Asked;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Level;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;

/** An edition as a whole. */
@Schema(
        name = "Edition",
        description = "An edition as a whole: what it asks, and the levels it gives.")
record EditionBody(
        @Schema(description = "What stands on its cover.") EditionLine cover,
        @Schema(
                        description = "The document it was made from; empty for none.",
                        example = "Kitchen handbook 2030")
                String source,
        @Schema(
                        description = "What is ours, and what was put right.",
                        example = "[\"Guidance is in our own words.\"]")
                List<String> notes,
        @Schema(description = "What the profile asks for it.") List<QuestionBody> profile,
        @Schema(description = "Roles whose holders the profile asks for.")
                List<KeyRoleBody> keyRoles,
        @Schema(description = "Levels, the best first.") List<LevelBody> levels,
        @Schema(description = "What is asked once of a return; empty for nothing.")
                List<ItemBody> details,
        @Schema(description = "Standards in their order.") List<StandardBody> standards) {

    @Schema(name = "Level", description = "An outcome of an assessment.")
    record LevelBody(
            @Schema(description = "Names the level.", example = "safe") String id,
            @Schema(description = "What people read.", example = "Safe") String label,
            @Schema(
                            description = "What it needs, in words.",
                            example = "Every mandatory item complete and confirmed.")
                    String needs,
            @Schema(
                            description = "What an organisation at this level may use.",
                            example = "[\"Opening to the public\"]")
                    List<String> opens) {
        static LevelBody of(Level level) {
            return new LevelBody(level.id(), level.label(), level.needs(), level.opens());
        }
    }

    @Schema(name = "Standard", description = "A group of requirements.")
    record StandardBody(
            @Schema(description = "Names the standard.", example = "1") String ref,
            @Schema(description = "Its title.", example = "Cold storage") String title,
            @Schema(description = "What it is about.", example = "Food is kept cold.")
                    String summary,
            @Schema(description = "Its requirements in their order.")
                    List<RequirementBody> requirements,
            @Schema(
                            description =
                                    "By which all of it is declared not to apply, and what that asks; empty where it cannot be.")
                    List<ItemBody> declaring,
            @Schema(description = "Its judgement as a whole; empty where none is asked.")
                    List<ItemBody> judging) {
        static StandardBody of(Standard standard) {
            return new StandardBody(
                    standard.ref(),
                    standard.title(),
                    standard.summary(),
                    standard.requirements().stream().map(RequirementBody::of).toList(),
                    standard.declaring().stream().map(ItemBody::of).toList(),
                    standard.judging().stream().map(ItemBody::of).toList());
        }
    }

    @Schema(
            name = "Requirement",
            description = "Something to be shown by the answers to a few items.")
    record RequirementBody(
            @Schema(description = "Names the requirement.", example = "1.1") String ref,
            @Schema(description = "Its title.", example = "Somebody answers for cold storage")
                    String title,
            @Schema(
                            description =
                                    "Whether somebody confirms it once its mandatory items are complete.",
                            example = "true")
                    boolean confirm,
            @Schema(
                            description =
                                    "Whether it is rated: its first item is the rating then, with the requirement's own ref.",
                            example = "false")
                    boolean rated,
            @Schema(description = "Its items in their order.") List<ItemBody> items) {
        static RequirementBody of(Requirement requirement) {
            return new RequirementBody(
                    requirement.ref(),
                    requirement.title(),
                    requirement.confirm(),
                    requirement.rated(),
                    requirement.items().stream().map(ItemBody::of).toList());
        }
    }

    @Schema(
            name = "Item",
            description =
                    "A question, as it reads for most; for some organisations an item reads otherwise or is not asked.")
    record ItemBody(
            @Schema(description = "Names the item.", example = "1.1.1") String ref,
            @Schema(
                            description = "The question.",
                            example = "Is one person responsible for the fridges?")
                    String ask,
            @Schema(
                            description = "A line that helps; empty for none.",
                            example = "Name one person.")
                    String hint,
            @Schema(
                            description = "Type of the answer.",
                            allowableValues = {
                                "tick",
                                "date",
                                "text",
                                "number",
                                "percentage",
                                "choice",
                                "choices",
                                "rating",
                                "document"
                            },
                            example = "tick")
                    String type,
            @Schema(description = "Mandatory, or else best practice.", example = "true")
                    boolean mandatory,
            @Schema(description = "Whether the lowest levels already need it.", example = "true")
                    boolean critical,
            @Schema(
                            description = "The duty it rests on; empty when it is not critical.",
                            example = "The duty to keep food cold")
                    String whyCritical,
            @Schema(description = "Whether some organisations only are asked.", example = "false")
                    boolean askedOfSome,
            @Schema(
                            description =
                                    "Ratings of the requirement under which it is asked; empty when it hangs on none.",
                            example = "[\"partly_met\"]")
                    List<String> askedBy,
            @Schema(description = "What can be chosen; empty for other types.")
                    List<OptionBody> options,
            @Schema(
                            description =
                                    "What a complete answer needs, in words; empty for any answer.",
                            example = "95% or more")
                    String needs,
            @Schema(description = "Written behind a number; empty for none.", example = "fridges")
                    String unit,
            @Schema(
                            description = "How a document may be given; empty for other types.",
                            example = "[\"upload\"]")
                    List<String> ways,
            @Schema(
                            description =
                                    "Words that say there is nothing to tell; empty when they are not taken.",
                            example = "[\"n/a\"]")
                    List<String> noneAllowed,
            @Schema(description = "Refs of related items.", example = "[\"1.2.1\"]")
                    List<String> see,
            @Schema(
                            description = "What is asked and why; empty for none.",
                            example = "Somebody has to answer for the fridges.")
                    String guidance,
            @Schema(
                            description = "How to come to an answer; empty for none.",
                            example = "Name the person on the fridge door.")
                    String whatToDo) {
        static ItemBody of(Item item) {
            var question = item.question();
            NoneAllowed none = question.noneAllowed();
            Set<Way> ways = question.ways();
            Asked asked = item.asked();
            return new ItemBody(
                    item.ref(),
                    item.ask(),
                    question.hint(),
                    item.type().id(),
                    item.mandatory(),
                    item.critical(),
                    item.whyCritical(),
                    item.applies() != null,
                    asked == null ? List.of() : asked.by().stream().sorted().toList(),
                    OptionBody.of(question.options()),
                    question.needs(),
                    question.unit(),
                    ways.stream().map(Way::id).sorted().toList(),
                    none == null ? List.of() : none.say(),
                    item.see(),
                    question.guidance().overview(),
                    question.guidance().whatToDo());
        }
    }

    static EditionBody of(Edition edition) {
        return new EditionBody(
                EditionLine.of(edition),
                edition.source(),
                edition.notes(),
                edition.profile().stream()
                        .map(asked ->
                                new QuestionBody(
                                        asked.ref(),
                                        asked.ask(),
                                        asked.hint(),
                                        asked.several(),
                                        OptionBody.of(asked.options())))
                        .toList(),
                edition.keyRoles().stream().map(KeyRoleBody::of).toList(),
                edition.levels().stream().map(LevelBody::of).toList(),
                edition.terms().details().stream().map(ItemBody::of).toList(),
                edition.standards().stream().map(StandardBody::of).toList());
    }
}
