package org.assay.signoff;

import org.assay.kernel.PersonId;

/** The person who was named as the one who signs, with the name they had then. */
public record Named(PersonId person, String name) {}
