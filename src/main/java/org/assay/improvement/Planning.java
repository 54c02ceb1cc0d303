package org.assay.improvement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is planned. Texts are empty until somebody writes them.
 *
 * @param what the specific action
 * @param lead the named professional, or the lead person and title
 * @param leadOrganisation which organisation answers for it
 * @param impactExpected what is to be different afterwards
 * @param success what will be counted
 * @param successBy when that is measured
 * @param progress how far it is, in a word, for plans without a diary
 */
public record Planning(
        String what,
        String lead,
        String leadOrganisation,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate deadline,
        String impactExpected,
        String success,
        @Nullable LocalDate successBy,
        String progress) {

    public static final Planning EMPTY = new Planning("", "", "", null, null, "", "", null, "");

    Planning stripped() {
        return new Planning(
                what.strip(),
                lead.strip(),
                leadOrganisation.strip(),
                startedOn,
                deadline,
                impactExpected.strip(),
                success.strip(),
                successBy,
                progress.strip());
    }
}
