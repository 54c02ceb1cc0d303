package org.assay.web.service;

/** Somebody who is shut out, as the list shows them. */
public record OutView(String name, String email, String since) {}
