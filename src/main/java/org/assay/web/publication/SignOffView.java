package org.assay.web.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.Membership;
import org.assay.framework.Declaration;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.signoff.SignOff;
import org.assay.signoff.SignOffs;
import org.assay.signoff.SigningLink;
import org.jspecify.annotations.Nullable;

/**
 * The sign-off page.
 *
 * @param mayArrange whether the asker decides who signs
 * @param people who can be named, by id
 */
public record SignOffView(
        SignOffs.Check check,
        List<MissingView> missing,
        boolean mayArrange,
        Map<String, String> people) {

    static SignOffView of(SignOffs.Check check, boolean mayArrange, List<Membership> eligible) {
        var people = new LinkedHashMap<String, String>();
        eligible.forEach(one ->
                people.put(
                        one.person().toString(),
                        "%s (%s)".formatted(one.name(), one.role().label())));
        return new SignOffView(
                check, MissingView.of(check.assessed(), check.missing()), mayArrange, people);
    }

    public String base() {
        return "/assessments/" + check.assessed().assessment().id();
    }

    public String title() {
        return check.assessed().edition().title() + " " + check.assessed().edition().edition();
    }

    public String shortTitle() {
        return check.assessed().edition().shortTitle();
    }

    public Declaration declaration() {
        return check.declaration().orElseThrow(NotFound::new);
    }

    public @Nullable SignOff standing() {
        return check.standing().orElse(null);
    }

    public boolean mayBeSigned() {
        return check.standing().isEmpty() && missing.isEmpty() && check.maySign();
    }

    /** The name of who is to sign; empty when nobody is named. */
    public String named() {
        return check.named().map(this::name).orElse("");
    }

    public Optional<SigningLink> link() {
        return check.link();
    }

    /** Who took a signature off, as far as it is known here. */
    public String by(SignOff.TakenOff off) {
        PersonId by = off.by();
        return by == null ? "" : name(by);
    }

    private String name(PersonId person) {
        return people.getOrDefault(person.toString(), "").replaceFirst(" \\([A-Za-z]+\\)$", "");
    }
}
