package org.assay.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.organisation.KeyRole;
import org.jspecify.annotations.Nullable;

/** One edition of a framework, checked and ready for use. It never changes. */
public final class Edition {
    /**
     * What stands on the cover.
     *
     * @param authority who publishes it and receives the results; of an overlay its base's
     * @param source the name of the document it was made from; empty for none
     * @param notes what is ours, and what was put right
     * @param example whether it is an example and no real edition
     * @param visibility what the public sees of a publication: {@code summary}, or nothing with
     *     {@code recipients}
     * @param base the edition it was told by its difference from; null for none
     * @param overlay whose overlay over the base it is; null for an edition of its own
     * @param area for whom the overlay is; null for an edition of its own
     */
    public record Cover(
            String framework,
            String edition,
            String title,
            String shortTitle,
            String summary,
            String authority,
            String source,
            List<String> notes,
            boolean example,
            Period period,
            Set<String> respondents,
            List<Deadline> deadlines,
            String visibility,
            @Nullable String base,
            @Nullable String overlay,
            @Nullable Area area) {}

    /** The time an edition is for, both days included. */
    public record Period(LocalDate from, LocalDate to) {}

    private static final int REMEMBERED = 10_000;

    private final Cover cover;
    private final List<ProfileQuestion> profile;
    private final List<KeyRole> keyRoles;
    private final Outline outline;
    private final List<Level> levels;
    private final Terms terms;
    private final List<Rating> ratings;
    private final Descent descent;
    private final String yaml;
    private final Yaml tree;
    private final String sha256;
    private final Map<Circumstances, Tailored> tailored = new ConcurrentHashMap<>();

    Edition(
            Cover cover,
            List<ProfileQuestion> profile,
            List<KeyRole> keyRoles,
            List<Standard> standards,
            List<Level> levels,
            Terms terms,
            Descent descent,
            String yaml,
            Yaml tree) {
        this.cover = cover;
        this.profile = List.copyOf(profile);
        this.keyRoles = List.copyOf(keyRoles);
        this.outline = new Outline(standards, terms.details());
        this.levels = List.copyOf(levels);
        this.terms = terms;
        this.ratings = Rating.ofAll(outline.ratedRequirements());
        this.descent = descent;
        this.yaml = yaml;
        this.tree = tree;
        this.sha256 = sha256(yaml);
    }

    /** The edition as it reads for an organisation; worked out once for each kind. */
    public Tailored tailoredTo(Circumstances circumstances) {
        Tailored known = tailored.get(circumstances);
        if (known != null) return known;
        Tailored made = new Tailored(this, circumstances);
        if (tailored.size() < REMEMBERED) tailored.put(circumstances, made);
        return made;
    }

    /**
     * Where the answer to an item of the base edition goes: to the same ref, a new one, several, or
     * nowhere. What ratings ask for goes with the rating.
     */
    public List<String> carriedTo(String ref) {
        List<String> told = Descent.told(descent.carried(), ref);
        if (told != null) return told;
        boolean here = outline.item(ref).isPresent() || requirement(ref).isPresent();
        return here ? List.of(ref) : List.of();
    }

    public boolean isFor(String organisationType) {
        return cover.respondents().contains(organisationType);
    }

    public Cover cover() {
        return cover;
    }

    public String framework() {
        return cover.framework();
    }

    public String edition() {
        return cover.edition();
    }

    public String title() {
        return cover.title();
    }

    public String shortTitle() {
        return cover.shortTitle();
    }

    public String summary() {
        return cover.summary();
    }

    public String authority() {
        return cover.authority();
    }

    public String source() {
        return cover.source();
    }

    public List<String> notes() {
        return cover.notes();
    }

    public boolean example() {
        return cover.example();
    }

    public Period period() {
        return cover.period();
    }

    public Set<String> respondents() {
        return cover.respondents();
    }

    public List<Deadline> deadlines() {
        return cover.deadlines();
    }

    /** The last day in time for whatever ends the work: handing it in, else publishing it. */
    public Optional<Deadline> due() {
        return cover.deadlines().stream()
                .max(Comparator.comparing(deadline -> deadline.id().equals("submit")));
    }

    /** What it settles for all of its parts: judgement, plan, declaration, recipients. */
    public Terms terms() {
        return terms;
    }

    /** Whether any requirement is rated on a scale. */
    public boolean rated() {
        return !ratings.isEmpty();
    }

    /** The ratings that requirements can have, those of one id once, in the order of the scales. */
    public List<Rating> ratings() {
        return ratings;
    }

    public String visibility() {
        return cover.visibility();
    }

    public Optional<String> base() {
        return Optional.ofNullable(cover.base());
    }

    /** The key of the board whose overlay this is; empty for an edition of its own. */
    public Optional<String> overlay() {
        return Optional.ofNullable(cover.overlay());
    }

    /** Whether this is what a board laid over the other. */
    public boolean liesOver(Edition other) {
        return overlay().isPresent()
                && framework().equals(other.framework())
                && base().equals(Optional.of(other.edition()));
    }

    /** For whom the overlay is; empty for an edition of its own. */
    public Optional<Area> area() {
        return Optional.ofNullable(cover.area());
    }

    /** Whether it repeats an earlier edition, from which answers come over. */
    public boolean repeats() {
        return Lineage.of(this).repeats();
    }

    public List<ProfileQuestion> profile() {
        return profile;
    }

    public List<KeyRole> keyRoles() {
        return keyRoles;
    }

    /** All of it, tailored to nobody. */
    public Outline outline() {
        return outline;
    }

    public List<Standard> standards() {
        return outline.standards();
    }

    public List<Item> items() {
        return outline.items();
    }

    public Optional<Item> item(String ref) {
        return outline.item(ref);
    }

    public Optional<Requirement> requirement(String ref) {
        return outline.requirement(ref);
    }

    public Optional<Requirement> requirementOf(String item) {
        return outline.requirementOf(item);
    }

    public Optional<Standard> standardOf(String part) {
        return outline.standardOf(part);
    }

    /** Best first; the first that holds is the level. */
    public List<Level> levels() {
        return levels;
    }

    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** The file, as it was read. */
    public String yaml() {
        return yaml;
    }

    public String sha256() {
        return sha256;
    }

    /** How it comes from its base. */
    Descent descent() {
        return descent;
    }

    /** The whole edition as a tree; of one told by its difference, put together. */
    Yaml tree() {
        return tree;
    }

    @Override
    public String toString() {
        return framework() + "/" + edition();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
