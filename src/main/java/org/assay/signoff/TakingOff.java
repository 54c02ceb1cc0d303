package org.assay.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.organisation.ProfileChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a signature off when what was signed changes: an answer, a confirmation, the action plan,
 * the profile. In the transaction of the change, so that nothing changed is ever signed.
 */
@Component
class TakingOff {
    private static final Map<String, String> CHANGES =
            Map.of(
                    "entry.saved", "%s was changed.",
                    "requirement.confirmed", "%s was confirmed.",
                    "requirement.unconfirmed", "The confirmation of %s was taken off.");

    /** What an assessment told its plan: heard already, where the answer changed. */
    private static final String TOLD = "areas.";

    /** An action goes on in a later plan, or no longer does: what was signed says what it said. */
    private static final Set<String> UNCHANGED = Set.of("action.carried", "action.reopened");

    private final JdbcSignOffs rows;
    private final Assessments assessments;
    private final SignOffLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingOff(
            JdbcSignOffs rows,
            Assessments assessments,
            SignOffLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.assessments = assessments;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** After the history has heard it. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void hear(Change change) {
        String[] subject = change.subject().split("/", 3);
        if (subject.length < 2) return;
        Optional<UUID> id = Ids.parse(subject[1]);
        if (id.isEmpty()) return;
        if (subject[0].equals("plan")) {
            if (UNCHANGED.contains(change.what())) return;
            if (!change.what().startsWith(TOLD) && first(id.get()))
                off(
                        rows.takeOffPlan(
                                id.get(), because("The action plan was changed.", change.person())),
                        change.person());
            return;
        }
        String words = CHANGES.get(change.what());
        if (words == null || !subject[0].equals("assessment") || subject.length < 3) return;
        if (!signed(id.get()) || !first(id.get())) return;
        off(
                rows.takeOffAssessment(
                        id.get(), because(words.formatted(subject[2]), change.person())),
                change.person());
    }

    /** What applies and where a return goes depends on the profile. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void hear(ProfileChanged changed) {
        off(
                rows.takeOffOrganisation(
                        changed.organisation(),
                        because("The profile of your organisation was changed.", null)),
                null);
    }

    private SignOff.TakenOff because(String words, @Nullable PersonId by) {
        return new SignOff.TakenOff(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, words);
    }

    private void off(List<JdbcSignOffs.Off> all, @Nullable PersonId by) {
        for (JdbcSignOffs.Off each : all) {
            SignOff signOff = each.signOff();
            SignOff.TakenOff off = signOff.takenOff();
            events.publishEvent(
                    new Change(
                            signOff.organisation(),
                            by,
                            "declaration.signature-taken-off",
                            SignOffs.subject(signOff.assessment()),
                            signOff.name(),
                            off == null ? null : off.because(),
                            false));
            if (each.spent()) continue;
            assessments
                    .edition(signOff.assessment())
                    .ifPresent(edition -> letters.takenOff(signOff, edition));
        }
    }

    /** Most editions ask for no signature. */
    private boolean signed(UUID assessment) {
        return assessments
                .edition(new AssessmentId(assessment))
                .map(edition -> edition.terms().declaration() != null)
                .orElse(true);
    }

    /** Whether it is the first change of this in the transaction; the next ones find nothing. */
    private boolean first(UUID changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return true;
        @SuppressWarnings("unchecked")
        Set<UUID> seen = (Set<UUID>) TransactionSynchronizationManager.getResource(this);
        if (seen == null) {
            Set<UUID> fresh = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void suspend() {
                            TransactionSynchronizationManager.unbindResource(TakingOff.this);
                        }

                        @Override
                        public void resume() {
                            TransactionSynchronizationManager.bindResource(TakingOff.this, fresh);
                        }

                        @Override
                        public void afterCompletion(int status) {
                            TransactionSynchronizationManager.unbindResourceIfPossible(
                                    TakingOff.this);
                        }
                    });
            seen = fresh;
        }
        return seen.add(changed);
    }
}
