package org.assay.organisation;

/**
 * A kind of organisation, e.g. a care home.
 *
 * @param socialCare whether it belongs to social care
 * @param commissions whether it commissions the work of others
 * @param group the heading under which it is offered
 */
public record OrganisationType(
        String id, String label, boolean socialCare, boolean commissions, String group) {}
