package org.assay.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.assay.framework.Item;
import org.assay.kernel.OrganisationId;

/**
 * One organisation's work on one edition.
 *
 * @param organisationType the type's id, as the profile said it last
 * @param profile what the profile answers, by the question's ref, and who holds {@code
 *     key_roles.ID}
 * @param entries what was answered, by the item's ref; items never touched are missing
 * @param standings owners and confirmations, by the requirement's ref
 */
public record Assessment(
        AssessmentId id,
        OrganisationId organisation,
        String framework,
        String edition,
        Instant openedAt,
        String organisationType,
        Map<String, String> profile,
        Map<String, Entry> entries,
        Map<String, Standing> standings) {

    public Assessment {
        profile = Map.copyOf(profile);
        entries = Map.copyOf(entries);
        standings = Map.copyOf(standings);
    }

    /** The item's entry; one of version 0 when it was never touched. */
    public Entry entry(String ref) {
        return entries.getOrDefault(ref, Entry.untouched(ref));
    }

    /** An answer that the profile holds for an item that nobody has touched; empty for none. */
    public String offered(Item item) {
        String where = item.prefill();
        return where == null || entry(item.ref()).version() > 0
                ? ""
                : profile.getOrDefault(where, "");
    }

    public Standing standing(String requirement) {
        return standings.getOrDefault(requirement, Standing.none(requirement));
    }

    /** How many answers came over from an earlier edition. */
    public long broughtForward() {
        return entries.values().stream().filter(Entry::broughtForward).count();
    }

    Assessment with(Entry entry) {
        var changed = new HashMap<>(entries);
        changed.put(entry.ref(), entry);
        return new Assessment(
                id,
                organisation,
                framework,
                edition,
                openedAt,
                organisationType,
                profile,
                changed,
                standings);
    }

    Assessment with(Standing standing) {
        var changed = new HashMap<>(standings);
        changed.put(standing.ref(), standing);
        return new Assessment(
                id,
                organisation,
                framework,
                edition,
                openedAt,
                organisationType,
                profile,
                entries,
                changed);
    }
}
