package org.assay.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.account.Colleagues;
import org.assay.account.FactorRules;
import org.assay.account.Membership;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.web.layout.Say;

/**
 * The people page: who belongs, who asks to, who is invited.
 *
 * @param factorAsked since when everybody is asked for a second factor; empty when nobody is
 * @param withoutFactor how many of those who belong have none
 */
public record PeopleView(
        List<Row> belong,
        List<Row> ask,
        List<Invited> invited,
        String factorAsked,
        int withoutFactor) {

    /**
     * @param you whether it is the one who looks
     */
    public record Row(
            String person,
            String name,
            String email,
            String role,
            String roleLabel,
            String since,
            boolean you) {}

    /** An invitation that waits. */
    public record Invited(String id, String email, String role, String sent, String until) {}

    /** The roles to choose from, by their word in forms. */
    public static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        Colleagues.ROLES.forEach(role -> roles.put(role.id(), role.label()));
        return roles;
    }

    /**
     * @throws NotFound when the form was not ours
     */
    static Role role(String id) {
        return Colleagues.ROLES.stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static PeopleView of(
            List<Membership> all,
            List<Colleagues.Invitation> invitations,
            FactorRules.Rule rule,
            Actor actor) {
        return new PeopleView(
                all.stream().filter(Membership::active).map(one -> row(one, actor)).toList(),
                all.stream().filter(one -> !one.active()).map(one -> row(one, actor)).toList(),
                invitations.stream().map(PeopleView::invited).toList(),
                rule.since().map(Say::day).orElse(""),
                rule.without());
    }

    public String withoutInWords() {
        return switch (withoutFactor) {
            case 0 -> "Everybody who belongs has one.";
            case 1 -> "One person who belongs has none yet.";
            default -> "%d people who belong have none yet.".formatted(withoutFactor);
        };
    }

    private static Row row(Membership one, Actor actor) {
        return new Row(
                one.person().toString(),
                one.name(),
                one.email(),
                one.role().id(),
                one.role().label(),
                Say.day(one.since()),
                one.person().equals(actor.person()));
    }

    private static Invited invited(Colleagues.Invitation one) {
        return new Invited(
                one.id().toString(),
                one.email(),
                one.role().label(),
                Say.day(one.sentAt()),
                Say.day(one.until()));
    }
}
