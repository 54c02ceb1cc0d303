package org.assay.framework;

/** A role whose holder the organisation profile asks for, e.g. the Caldicott Guardian. */
public record KeyRole(String id, String label, String hint) {}
