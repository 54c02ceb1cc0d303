package org.assay.organisation;

/**
 * A kind of organisation, e.g. a care home.
 *
 * @param socialCare whether it belongs to social care
 * @param group the heading under which it is offered
 */
public record OrganisationType(String id, String label, boolean socialCare, String group) {}
