package org.assay.organisation;

/** That one organisation is commissioned by another, each by its ODS code and name. */
public record Commissioned(
        String code, String name, String commissioner, String commissionerName) {}
