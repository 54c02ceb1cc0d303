package org.assay.framework;

import java.time.LocalDate;

/** A day by which something should be done; after it things are marked late, never refused. */
public record Deadline(String id, LocalDate on) {}
