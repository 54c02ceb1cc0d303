package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.assay.form.AnswerType;
import org.assay.form.Option;
import org.assay.form.Question;

/** A choice that the profile asks for. */
@Schema(name = "ProfileQuestion", description = "A choice that the profile asks for.")
public record QuestionBody(
        @Schema(description = "Names the question.", example = "gas") String ref,
        @Schema(description = "The question.", example = "Do you cook with gas?") String ask,
        @Schema(
                        description = "A line that helps to answer; empty for none.",
                        example = "Also if only one hob does.")
                String hint,
        @Schema(description = "Whether several options may be chosen, or none.", example = "false")
                boolean several,
        @Schema(description = "What can be chosen.") List<OptionBody> options) {

    /** One of the answers that a choice offers. */
    @Schema(name = "Option", description = "One of the answers that a choice offers.")
    public record OptionBody(
            @Schema(description = "What to send.", example = "yes") String id,
            @Schema(description = "What people read.", example = "Yes") String label,
            @Schema(
                            description =
                                    "What choosing it says; empty where the label says enough.",
                            example = "It is in place everywhere.")
                    String means) {
        public static List<OptionBody> of(List<Option> options) {
            return options.stream()
                    .map(option -> new OptionBody(option.id(), option.label(), option.means()))
                    .toList();
        }
    }

    public static QuestionBody of(Question question) {
        return new QuestionBody(
                question.ref(),
                question.ask(),
                question.hint(),
                question.type() == AnswerType.CHOICES,
                OptionBody.of(question.options()));
    }
}
