package org.assay.web.account;

import org.assay.account.Memberships.Place;
import org.assay.kernel.OrganisationId;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A row of the memberships page.
 *
 * @param chosen whether it is the organisation that the person works in now
 */
public record MembershipView(
        String organisation,
        String name,
        String code,
        String role,
        String since,
        boolean active,
        boolean chosen) {

    static MembershipView of(Place place, @Nullable OrganisationId chosen) {
        var membership = place.membership();
        return new MembershipView(
                membership.organisation().toString(),
                place.name(),
                place.code(),
                membership.role().label(),
                Say.day(membership.since()),
                membership.active(),
                membership.organisation().equals(chosen));
    }
}
