package org.assay.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.springframework.stereotype.Component;

/** Brings the story's documents in: a place, or a small file. */
@Component
class Papers {
    private final Documents documents;

    Papers(Documents documents) {
        this.documents = documents;
    }

    Adding add(Actor actor, Story.Paper paper) {
        return paper.file() == null
                ? documents.place(
                        actor, actor.chosen(), paper.title(), String.valueOf(paper.place()))
                : documents.upload(
                        actor,
                        actor.chosen(),
                        paper.file(),
                        paper.title(),
                        new ByteArrayInputStream(
                                String.valueOf(paper.text()).getBytes(StandardCharsets.UTF_8)));
    }
}
