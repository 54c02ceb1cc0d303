package org.assay.web.service;

import java.time.LocalDate;
import org.assay.organisation.Organisation;

/** An organisation as a row of the operator's list. */
public record OrganisationView(String code, String name, String postcode, String status) {
    static OrganisationView of(Organisation organisation, LocalDate today) {
        boolean open = organisation.openOn(today);
        return new OrganisationView(
                organisation.code(),
                organisation.name(),
                organisation.postcode(),
                open ? organisation.status().label() : Organisation.Status.CLOSED.label());
    }
}
