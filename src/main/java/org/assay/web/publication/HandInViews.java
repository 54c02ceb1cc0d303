package org.assay.web.publication;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.assay.publication.Publishing;
import org.assay.signoff.SignOff;
import org.assay.signoff.SignOffs;
import org.assay.web.layout.Form;
import org.springframework.stereotype.Component;

/** Makes what the page before handing in shows, with as few questions to the database as it can. */
@Component
class HandInViews {
    private final Publishing publishing;
    private final SignOffs signOffs;

    HandInViews(Publishing publishing, SignOffs signOffs) {
        this.publishing = publishing;
        this.signOffs = signOffs;
    }

    HandInView of(Actor actor, Publishing.Check check, Form form) {
        boolean stands = !check.before().isEmpty() && check.before().getFirst().stands();
        boolean signed = check.assessed().edition().terms().declaration() != null;
        SignOff signOff = signed ? signOffs.standing(actor, check.assessed()).orElse(null) : null;
        boolean near = !stands && (!signed || signOff != null);
        Publishing.Going going =
                near
                        ? publishing.going(actor, check.assessed())
                        : new Publishing.Going(List.of(), List.of());
        return new HandInView(
                check,
                signOff,
                going.receivers(),
                going.unknown(),
                UUID.randomUUID().toString(),
                actor.may(Right.PUBLISH, check.assessed().assessment().organisation()),
                form);
    }
}
