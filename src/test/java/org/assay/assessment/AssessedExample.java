package org.assay.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.form.Answer;
import org.assay.framework.Circumstances;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;

/** Assessments with answers in them, made without a database. */
public final class AssessedExample {
    public static final Instant SAVED = Instant.parse("2030-03-04T16:10:00Z");
    private static final PersonId SOMEBODY = PersonId.next();

    private AssessedExample() {}

    /** An answer of this edition, saved once. */
    public static Entry entry(String ref, Answer answer) {
        return new Entry(ref, answer, "", 1, SAVED, SOMEBODY, null);
    }

    /** An answer that came from the edition before. */
    public static Entry brought(String ref, Answer answer) {
        return new Entry(ref, answer, "", 1, SAVED, SOMEBODY, "2028");
    }

    public static Assessed of(
            Edition edition, Map<String, String> profile, Collection<Entry> entries) {
        var byRef = new HashMap<String, Entry>();
        var facts = new HashMap<String, EntryFact>();
        for (Entry entry : entries) {
            byRef.put(entry.ref(), entry);
            facts.put(
                    entry.ref(),
                    new EntryFact(
                            Objects.requireNonNull(entry.answer()),
                            "",
                            London.day(SAVED),
                            entry.broughtForward()));
        }
        var assessment =
                new Assessment(
                        AssessmentId.next(),
                        OrganisationId.next(),
                        edition.framework(),
                        edition.edition(),
                        SAVED,
                        "care-home",
                        profile,
                        byRef,
                        Map.of());
        var known =
                new Facts(profile, "care-home", true, facts, Set.of(), LocalDate.of(2030, 3, 4));
        return new Assessed(
                assessment,
                edition.tailoredTo(new Circumstances(profile, "care-home", true)),
                Map::of,
                filled -> Evaluation.of(edition, known));
    }
}
