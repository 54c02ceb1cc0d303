package org.assay.framework;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Circle;
import org.assay.organisation.Commissioners;
import org.assay.organisation.OrganisationTypes;
import org.assay.organisation.Profile;
import org.assay.organisation.Profiles;
import org.assay.organisation.Respondent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which editions are for an organisation: those for its type, and of those that a board laid its
 * own over for it, only that.
 */
@Service
public class Offers {
    /** Whether an edition is for an organisation. */
    public sealed interface Answer {
        record Offered(Offer offer) implements Answer {}

        record NotForType() implements Answer {}

        /** A board laid it over its base for others. */
        record OutsideArea(Area area) implements Answer {}

        /** A board laid this over it for the organisation, which answers it instead. */
        record Overlaid(Edition instead) implements Answer {}
    }

    private final Editions editions;
    private final Profiles profiles;
    private final OrganisationTypes types;
    private final Commissioners commissioners;

    Offers(
            Editions editions,
            Profiles profiles,
            OrganisationTypes types,
            Commissioners commissioners) {
        this.editions = editions;
        this.profiles = profiles;
        this.types = types;
        this.commissioners = commissioners;
    }

    /** Of whom the others decide, read in one statement with which editions there are now. */
    @Transactional(readOnly = true)
    public Circle circle(Actor actor, OrganisationId organisation) {
        Circle.Beside found = profiles.circle(actor, organisation, editions.names());
        editions.look(found.json());
        return found.circle();
    }

    /** By title, the newest first. */
    public List<Offer> to(Circle circle) {
        Profile profile = circle.profile();
        String type = profile.type();
        if (type == null) return List.of();
        List<Edition> open = openTo(type);
        Who who = who(circle, type);
        return open.stream().flatMap(edition -> offered(answer(edition, open, who))).toList();
    }

    public Answer of(Edition edition, Circle circle) {
        String type = circle.profile().type();
        if (type == null || !edition.isFor(type)) return new Answer.NotForType();
        return answer(edition, openTo(type), who(circle, type));
    }

    /**
     * Those of them that lie in the area of an overlay, in one statement; all of them where the
     * edition is no overlay.
     */
    public Set<OrganisationId> inside(Edition edition, Collection<Respondent> respondents) {
        var ids = respondents.stream().map(each -> each.organisation().id()).collect(toSet());
        Area area = edition.area().orElse(null);
        if (area == null || ids.isEmpty()) return ids;
        Map<OrganisationId, String> codes =
                area.asksWhoCommissions() ? commissioners.codes(ids) : Map.of();
        return respondents.stream()
                .filter(each -> {
                    String code = codes.getOrDefault(each.organisation().id(), "");
                    return new Who(Circumstances.of(types, each.type(), each.answers()), code)
                            .liesIn(edition);
                })
                .map(each -> each.organisation().id())
                .collect(toSet());
    }

    private record Who(Circumstances circumstances, String commissioner) {
        boolean liesIn(Edition overlay) {
            return overlay.area()
                    .filter(area -> area.covers(circumstances, commissioner, overlay.profile()))
                    .isPresent();
        }
    }

    private List<Edition> openTo(String type) {
        return editions.known().stream().filter(each -> each.isFor(type)).toList();
    }

    private Who who(Circle circle, String type) {
        return new Who(
                Circumstances.of(types, type, circle.profile().answers()), circle.commissioner());
    }

    private static Stream<Offer> offered(Answer answer) {
        return answer instanceof Answer.Offered(Offer offer) ? Stream.of(offer) : Stream.empty();
    }

    private static Answer answer(Edition edition, List<Edition> open, Who who) {
        Area area = edition.area().orElse(null);
        if (area != null)
            return who.liesIn(edition)
                    ? new Answer.Offered(new Offer(edition, area.who()))
                    : new Answer.OutsideArea(area);
        return open.stream()
                .filter(each -> each.liesOver(edition) && who.liesIn(each))
                .findFirst()
                .<Answer>map(Answer.Overlaid::new)
                .orElseGet(() -> new Answer.Offered(new Offer(edition, "")));
    }
}
