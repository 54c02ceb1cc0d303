package org.assay.framework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.form.Condition;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Commissioners;
import org.assay.organisation.OrganisationTypes;
import org.springframework.stereotype.Service;

/**
 * Whose returns of an edition come to a board, by what they say of themselves and who commissions
 * them. Of one whose profile says nothing yet they may still come.
 */
@Service
public class Remits {
    private static final String COMMISSIONER = "commissioner";
    private static final String PROFILE = "profile.";
    private static final String KIND = "organisation.";

    private final Commissioners commissioners;
    private final OrganisationTypes types;
    private final Editions editions;

    Remits(Commissioners commissioners, OrganisationTypes types, Editions editions) {
        this.commissioners = commissioners;
        this.types = types;
        this.editions = editions;
    }

    /**
     * What an organisation is now, as far as that is known.
     *
     * @param type id of its type; empty where it has no accepted profile
     * @param answers the chosen options by question, several joined by commas
     * @param commissioner the code of who commissions it; empty for nobody
     */
    public record Standing(String type, Map<String, String> answers, String commissioner) {
        public Standing {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * That boards ask an organisation for its return.
     *
     * @param boards the keys by which editions name them
     * @param who what the organisation is now
     */
    public record Asking(List<String> boards, Standing who) {
        public Asking {
            boards = List.copyOf(boards);
        }
    }

    /**
     * Those of them whose returns can come to the board at all; at most one statement.
     *
     * @param key by which editions name the board
     */
    public List<Edition> receivedBy(
            OrganisationId board, String key, Collection<Edition> editions) {
        boolean commissions =
                editions.stream().anyMatch(Remits::goesToCommissioners)
                        && commissioners.commissions(board);
        return editions.stream()
                .filter(edition ->
                        named(edition, key) || commissions && goesToCommissioners(edition))
                .toList();
    }

    /** Whether the edition's returns go to whoever commissions the organisation. */
    private static boolean goesToCommissioners(Edition edition) {
        return edition.terms().recipients().stream()
                .anyMatch(each -> each.relation().equals(COMMISSIONER));
    }

    /** Whether it names the board; one that names no recipients goes to its authority. */
    public static boolean named(Edition edition, String key) {
        List<Recipient> recipients = edition.terms().recipients();
        return recipients.isEmpty()
                ? edition.authority().equals(key)
                : recipients.stream().anyMatch(each -> each.organisation().equals(key));
    }

    /** Whether the return that is asked for comes to one of those that ask. */
    public boolean comes(String framework, String edition, Asking asking) {
        return editions.find(framework, edition)
                .filter(found ->
                        asking.boards().stream().anyMatch(key -> comes(found, key, asking.who())))
                .isPresent();
    }

    /**
     * Whether the organisation's return comes to the board, or may come while its profile says
     * nothing yet.
     *
     * @param key by which editions name the board
     */
    public boolean comes(Edition edition, String key, Standing who) {
        if (key.isEmpty() || !liesIn(edition, who)) return false;
        if (edition.terms().recipients().isEmpty()) return named(edition, key);
        return edition.terms().recipients().stream()
                .anyMatch(each -> isFor(each, key, who) && holds(each, edition, who));
    }

    private static boolean isFor(Recipient recipient, String key, Standing who) {
        return recipient.organisation().isEmpty()
                ? recipient.relation().equals(COMMISSIONER) && who.commissioner().equals(key)
                : recipient.organisation().equals(key);
    }

    private boolean holds(Recipient recipient, Edition edition, Standing who) {
        Condition when = recipient.when();
        return when == null
                || saysNothing(when, who)
                || when.holds(circumstances(who).values(edition.profile()));
    }

    private boolean liesIn(Edition edition, Standing who) {
        Area area = edition.area().orElse(null);
        return area == null
                || area.commissionedBy(who.commissioner())
                        && area.conditions().stream()
                                .allMatch(each ->
                                        saysNothing(each, who) || holds(each, edition, who));
    }

    private boolean holds(Condition condition, Edition edition, Standing who) {
        return Area.holds(condition, circumstances(who), who.commissioner(), edition.profile());
    }

    /** Whether nothing of what the condition speaks of is said in the profile. */
    private static boolean saysNothing(Condition when, Standing who) {
        Set<String> asked =
                when.reads().stream()
                        .filter(name -> name.startsWith(PROFILE))
                        .map(name -> name.substring(PROFILE.length()))
                        .collect(Collectors.toSet());
        if (!asked.isEmpty())
            return asked.stream().allMatch(ref -> who.answers().getOrDefault(ref, "").isEmpty());
        return who.type().isEmpty()
                && when.reads().stream()
                        .anyMatch(name -> name.startsWith(KIND) && !name.equals(Area.COMMISSIONER));
    }

    private Circumstances circumstances(Standing who) {
        return Circumstances.of(types, who.type(), who.answers());
    }
}
