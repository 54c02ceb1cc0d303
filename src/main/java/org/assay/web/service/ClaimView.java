package org.assay.web.service;

import org.assay.account.Claims.Claim;
import org.assay.web.layout.Say;

/**
 * A claim that the operator has not looked at yet, or somebody where nobody is Administrator.
 *
 * @param asks whether the person still waits to be let in
 * @param role that the person has already
 */
public record ClaimView(
        String id,
        String organisation,
        String code,
        String name,
        String email,
        String since,
        boolean asks,
        String role) {

    static ClaimView of(Claim claim) {
        var membership = claim.membership();
        return new ClaimView(
                membership.id().toString(),
                claim.organisation(),
                claim.code(),
                membership.name(),
                membership.email(),
                Say.day(membership.since()),
                !membership.active(),
                membership.role().label());
    }
}
