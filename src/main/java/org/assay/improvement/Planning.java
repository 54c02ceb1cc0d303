package org.assay.improvement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.form.Words;
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

    /**
     * What this leaves open, as earlier ones say it: each text once, the earliest of days. What it
     * says itself stays.
     */
    Planning filledFrom(List<Planning> earlier) {
        return new Planning(
                text(what, earlier, Planning::what, "\n"),
                text(lead, earlier, Planning::lead, "; "),
                text(leadOrganisation, earlier, Planning::leadOrganisation, "; "),
                day(startedOn, earlier, Planning::startedOn),
                day(deadline, earlier, Planning::deadline),
                text(impactExpected, earlier, Planning::impactExpected, "\n"),
                text(success, earlier, Planning::success, "\n"),
                day(successBy, earlier, Planning::successBy),
                text(progress, earlier, Planning::progress, "\n"));
    }

    private static String text(
            String own, List<Planning> earlier, Function<Planning, String> field, String between) {
        if (!Words.blank(own)) return own;
        return earlier.stream()
                .map(field)
                .filter(text -> !Words.blank(text))
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static @Nullable LocalDate day(
            @Nullable LocalDate own,
            List<Planning> earlier,
            Function<Planning, @Nullable LocalDate> field) {
        if (own != null) return own;
        return earlier.stream()
                .map(field)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

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
