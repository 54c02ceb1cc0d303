package org.assay.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that was published, as it was: the texts that were asked, what was answered, and which
 * documents showed it. The record is what the snapshot's JSON looks like.
 *
 * @param format names this shape
 * @param publication which publication it is
 * @param profile the chosen options of the profile's questions, which levels may depend on
 * @param details what was asked once of the return; null where nothing is
 * @param counts of all ratings; null where nothing is rated
 * @param plan the action plan; null where the edition has none
 * @param signature under the declaration; null where none is asked
 * @param receivers titles of those to whom it was handed in; null where it was published
 * @param redacted since when somebody's name stands in it no more; null where nobody's was taken
 *     out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Snapshot(
        String format,
        Published publication,
        Organisation organisation,
        Edition edition,
        Map<String, String> profile,
        Level level,
        List<Standard> standards,
        @Nullable List<Item> details,
        @Nullable Counts counts,
        @Nullable SnapshotPlan plan,
        @Nullable Signature signature,
        @Nullable List<String> receivers,
        @Nullable Redacted redacted) {
    /** The ids of all documents that its answers name. */
    Set<UUID> named() {
        return standards.stream()
                .flatMap(standard -> standard.requirements().stream())
                .flatMap(requirement -> requirement.items().stream())
                .flatMap(item -> item.documents().stream())
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    /** The same, signed and handed in to these. */
    Snapshot with(@Nullable Signature signed, @Nullable List<String> to) {
        return new Snapshot(
                format,
                publication,
                organisation,
                edition,
                profile,
                level,
                standards,
                details,
                counts,
                plan,
                signed,
                to,
                redacted);
    }

    static final String FORMAT = "assay-publication-1";

    /**
     * @param number among the publications of the same assessment, from 1
     * @param at in UTC
     * @param late whether it was after the edition's last day
     */
    public record Published(UUID id, int number, Instant at, String by, boolean late) {}

    /**
     * What was taken out later, and says so.
     *
     * @param at when it was last, in UTC
     * @param asMade SHA-256 of the copy as it was made, by which it goes on being known
     */
    public record Redacted(Instant at, String asMade) {}

    /**
     * @param type id of its type
     */
    public record Organisation(String code, String name, String type) {}

    /**
     * @param sha256 of the pack's file
     */
    public record Edition(
            String framework,
            String name,
            String title,
            String authority,
            LocalDate from,
            LocalDate to,
            String sha256) {}

    /**
     * @param opens what an organisation at this level may use
     */
    public record Level(String id, String label, String mark, List<String> opens) {}

    /**
     * @param complete how many of its mandatory items are complete
     * @param total how many mandatory items it has
     * @param done whether nothing mandatory is open in it, confirmations included
     * @param declared what all of it was declared to be, with what that asked; null for nothing
     * @param judgement how it was judged as a whole; null where it is not
     * @param counts of its ratings; null where nothing is rated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standard(
            String ref,
            String title,
            int complete,
            int total,
            boolean done,
            List<Requirement> requirements,
            @Nullable List<Item> declared,
            @Nullable List<Item> judgement,
            @Nullable Counts counts) {}

    /**
     * How many requirements have which rating.
     *
     * @param ratings by the rating's id
     */
    public record Counts(
            int questions, Map<String, Integer> ratings, int unanswered, int applicable) {}

    /**
     * A rating as it was given.
     *
     * @param descriptor what the edition says it stands for here; empty for nothing
     * @param declared whether it comes from a declaration about the whole standard
     */
    public record Rating(
            String id, String label, String tone, String descriptor, boolean declared) {}

    /**
     * The signature under the declaration.
     *
     * @param by who signs, in the edition's words
     */
    public record Signature(
            String declaration, String by, String name, Instant at, List<Field> fields) {}

    /** A question of the declaration with its answer in words. */
    public record Field(String ref, String ask, String said) {}

    /**
     * @param confirm whether the edition asks for a confirmation
     * @param confirmed null while nobody has confirmed it
     * @param rating null where it is not rated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requirement(
            String ref,
            String title,
            boolean confirm,
            @Nullable Confirmed confirmed,
            @Nullable Rating rating,
            List<Item> items) {}

    /** Who confirmed it, by name, and when in UTC. */
    public record Confirmed(String by, Instant at) {}

    /**
     * @param state {@code complete}, {@code answered} (and not complete), {@code stale}, {@code
     *     brought_forward} or {@code unanswered}
     * @param reason why it is not complete; empty when it is
     * @param answer as the API writes it; null for none
     * @param said the answer in words; empty for none and for documents
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String ref,
            String ask,
            String type,
            boolean mandatory,
            boolean critical,
            String state,
            String reason,
            @Nullable JsonNode answer,
            String said,
            String comment,
            List<Document> documents) {
        /** Whether a rating asked for it; it is neither mandatory nor best practice then. */
        public boolean asked() {
            return ref.indexOf('/') >= 0;
        }
    }

    /**
     * @param kind {@code upload}, {@code link} or {@code place}
     * @param sha256 of an upload's content
     * @param size of an upload in bytes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            UUID id,
            String title,
            String kind,
            @Nullable String fileName,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String link,
            @Nullable String place) {}
}
