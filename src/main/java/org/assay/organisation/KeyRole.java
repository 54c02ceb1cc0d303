package org.assay.organisation;

/** A role in an organisation whose holder the profile asks for; nobody has to name one. */
public record KeyRole(String id, String label, String hint) {}
