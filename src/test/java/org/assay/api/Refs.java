package org.assay.api;

/** Items of the shipped edition by the type of their answer. */
final class Refs {
    static final String TEXT = "1.1.2";
    static final String TICK = "1.1.1";
    static final String DATE = "1.2.2";
    static final String PERCENTAGE = "3.2.1";
    static final String REQUIREMENT = "1.1";

    private Refs() {}
}
