package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.assessment.Counts;
import org.assay.assessment.Evaluation;
import org.assay.assessment.ItemProgress;
import org.assay.assessment.LevelAhead;
import org.assay.assessment.StandardProgress;
import org.assay.framework.Edition;
import org.assay.framework.Level;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.jspecify.annotations.Nullable;

/** What an assessment amounts to now. */
@Schema(name = "Evaluation", description = "What an assessment amounts to now.")
record EvaluationBody(
        @Schema(description = "The level that publishing now would give.") LevelLine level,
        @Schema(description = "All mandatory items.") CountsBody mandatory,
        @Schema(description = "All best-practice items.") CountsBody bestPractice,
        @Schema(description = "Measures that hold.", example = "[\"critical_complete\"]")
                List<String> reached,
        @Schema(description = "How many standards have nothing mandatory open.", example = "2")
                long standardsDone,
        @Schema(description = "Each standard.") List<StandardLine> standards,
        @Schema(
                        description =
                                "All rated requirements by rating; left out where the edition rates none.")
                @Nullable RatingCountsBody ratings,
        @Schema(
                        description =
                                "All that has to be told before the return is whole; empty when nothing is.")
                List<MissingLine> missing,
        @Schema(description = "The higher levels, the nearest first, and what each needs.")
                List<AheadLine> ahead) {

    @Schema(name = "LevelName", description = "A level by name.")
    record LevelLine(
            @Schema(description = "Names the level.", example = "careful") String id,
            @Schema(description = "What people read.", example = "Careful") String label) {
        static LevelLine of(Level level) {
            return new LevelLine(level.id(), level.label());
        }
    }

    @Schema(name = "Counts", description = "How many items are in which state.")
    record CountsBody(
            @Schema(description = "How many there are.", example = "56") int total,
            @Schema(description = "Complete.", example = "28") int complete,
            @Schema(description = "Answered and not complete.", example = "4") int answered,
            @Schema(description = "Brought forward and not looked at.", example = "0")
                    int broughtForward,
            @Schema(description = "Complete once, and out of date now.", example = "0") int stale,
            @Schema(description = "Not answered.", example = "24") int unanswered,
            @Schema(
                            description = "The complete share in whole percent, rounded down.",
                            example = "50")
                    int percent) {
        static CountsBody of(Counts counts) {
            return new CountsBody(
                    counts.total(),
                    counts.complete(),
                    counts.answered(),
                    counts.broughtForward(),
                    counts.stale(),
                    counts.unanswered(),
                    counts.percent());
        }
    }

    @Schema(name = "StandardProgress", description = "Where a standard stands.")
    record StandardLine(
            @Schema(description = "The standard's ref.", example = "1") String ref,
            @Schema(description = "Its title.", example = "Cold storage") String title,
            @Schema(
                            description =
                                    "Whether nothing mandatory is open in it, confirmations included.",
                            example = "false")
                    boolean done,
            @Schema(description = "Its mandatory items.") CountsBody mandatory,
            @Schema(description = "Its best-practice items.") CountsBody bestPractice,
            @Schema(description = "Its rated requirements by rating; left out where it has none.")
                    @Nullable RatingCountsBody ratings,
            @Schema(
                            description =
                                    "The rating that all of it is declared to have; left out for none.",
                            example = "n_a")
                    @Nullable String declared,
            @Schema(description = "Its judgement; left out where none is asked.")
                    @Nullable JudgementLine judgement) {
        static StandardLine of(StandardProgress standard, Edition edition) {
            return new StandardLine(
                    standard.ref(),
                    standard.standard().title(),
                    standard.done(),
                    CountsBody.of(standard.mandatory()),
                    CountsBody.of(standard.bestPractice()),
                    standard.ratings().questions() == 0
                            ? null
                            : RatingCountsBody.of(standard.ratings(), edition),
                    id(standard.declared().as()),
                    standard.judgement() == null ? null : JudgementLine.of(standard.judgement()));
        }
    }

    private static @Nullable String id(@Nullable Rating rating) {
        return rating == null ? null : rating.id();
    }

    @Schema(name = "LevelAhead", description = "A higher level and what is missing for it.")
    record AheadLine(
            @Schema(description = "The level.") LevelLine level,
            @Schema(description = "Items that have to become complete.") List<MissingItem> items,
            @Schema(description = "Refs of requirements to be confirmed.", example = "[\"1.1\"]")
                    List<String> toConfirm,
            @Schema(description = "What is missing of ratings and what they ask for.")
                    List<MissingLine> ratings,
            @Schema(
                            description = "What else it needs, in sentences.",
                            example = "[\"A visit by the inspector\"]")
                    List<String> besides) {
        static AheadLine of(LevelAhead ahead) {
            return new AheadLine(
                    LevelLine.of(ahead.level()),
                    ahead.items().stream().map(MissingItem::of).toList(),
                    ahead.toConfirm().stream().map(Requirement::ref).toList(),
                    ahead.gaps().stream().map(MissingLine::of).toList(),
                    ahead.besides());
        }
    }

    @Schema(name = "MissingItem", description = "An item that is not complete.")
    record MissingItem(
            @Schema(description = "The item's ref.", example = "1.1.1") String ref,
            @Schema(description = "How far it is.", example = "unanswered") String state,
            @Schema(description = "Why it is not complete.", example = "Not answered yet.")
                    String reason) {
        static MissingItem of(ItemProgress item) {
            return new MissingItem(item.ref(), item.state().id(), item.reason());
        }
    }

    static EvaluationBody of(Evaluation evaluation) {
        Edition edition = evaluation.tailored().edition();
        Stream<String> reached =
                evaluation.reached().stream()
                        .sorted()
                        .map(each -> each.name().toLowerCase(Locale.ROOT));
        return new EvaluationBody(
                LevelLine.of(evaluation.level()),
                CountsBody.of(evaluation.mandatory()),
                CountsBody.of(evaluation.bestPractice()),
                reached.toList(),
                evaluation.standardsDone(),
                evaluation.standards().stream()
                        .map(standard -> StandardLine.of(standard, edition))
                        .toList(),
                edition.rated() ? RatingCountsBody.of(evaluation.ratings(), edition) : null,
                evaluation.missing().stream().map(MissingLine::of).toList(),
                evaluation.ahead().stream().map(AheadLine::of).toList());
    }
}
