package org.assay.web.publication;

import java.util.List;
import org.assay.framework.Declaration;
import org.assay.kernel.NotFound;
import org.assay.signoff.Named;
import org.assay.signoff.SignOff;
import org.assay.signoff.SignOffs;
import org.jspecify.annotations.Nullable;

/**
 * The sign-off page.
 *
 * @param mayArrange whether the asker decides who signs
 */
public record SignOffView(SignOffs.Check check, List<MissingView> missing, boolean mayArrange) {
    static SignOffView of(SignOffs.Check check, boolean mayArrange) {
        return new SignOffView(
                check, MissingView.of(check.assessed(), check.missing()), mayArrange);
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
        return check.named().map(Named::name).orElse("");
    }
}
