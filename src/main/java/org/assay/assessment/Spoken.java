package org.assay.assessment;

import org.assay.form.Answer;
import org.assay.form.Answers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer and its comment as the history keeps them: JSON of both, or nothing where there is
 * nothing.
 */
final class Spoken {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Spoken() {}

    static @Nullable String of(@Nullable Answer answer, String comment) {
        if (answer == null && comment.isEmpty()) return null;
        var said = JSON.createObjectNode();
        if (answer != null) said.set("value", Answers.toNode(answer));
        if (!comment.isEmpty()) said.put("comment", comment);
        return said.toString();
    }
}
