package org.assay.web.service;

import org.assay.account.Claims.Claim;
import org.assay.web.layout.Say;

/** A claim that the operator has not looked at yet. */
public record ClaimView(
        String id, String organisation, String code, String name, String email, String since) {

    static ClaimView of(Claim claim) {
        var membership = claim.membership();
        return new ClaimView(
                membership.id().toString(),
                claim.organisation(),
                claim.code(),
                membership.name(),
                membership.email(),
                Say.day(membership.since()));
    }
}
