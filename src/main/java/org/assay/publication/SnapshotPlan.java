package org.assay.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action plan as it was when the return was handed in.
 *
 * @param template how it is laid out: {@code statement} or {@code smart}
 */
public record SnapshotPlan(String template, List<Area> areas) {
    /**
     * What is to become better.
     *
     * @param requirements the refs that it came from
     */
    public record Area(
            String ref,
            String standard,
            String title,
            String outcome,
            String target,
            List<String> requirements,
            List<Action> actions) {}

    /**
     * What is planned, and what came of it so far.
     *
     * @param rag {@code red}, {@code amber} or {@code green}; left out while nobody has said it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            String ref,
            String what,
            String lead,
            String leadOrganisation,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate deadline,
            String impactExpected,
            String success,
            @Nullable LocalDate successBy,
            String progress,
            @Nullable String rag,
            String impact,
            String evidence,
            List<Snapshot.Document> documents) {}
}
