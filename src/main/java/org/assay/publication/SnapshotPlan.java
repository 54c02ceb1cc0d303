package org.assay.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.improvement.DiaryEntry;
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
     * @param diary newest first; left out while there is nothing in it, and in returns from before
     *     diaries were kept
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
            List<Snapshot.Document> documents,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Day> diary) {
        public Action {
            diary = diary == null ? List.of() : List.copyOf(diary);
        }

        /** The person and the organisation that lead it, in a line. */
        public String leads() {
            return Stream.of(lead, leadOrganisation)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * An entry of an action's diary.
     *
     * @param kind {@code progress}, {@code risk} or {@code additional}
     * @param by who wrote it down
     */
    public record Day(LocalDate day, String kind, String words, String by) {
        /** What it tells of, as people say it. */
        public String kindInWords() {
            return DiaryEntry.Kind.of(kind).map(DiaryEntry.Kind::label).orElse(kind);
        }
    }
}
