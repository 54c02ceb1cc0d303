package org.assay.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.assessment.Unfinished;
import org.assay.framework.Deadline;
import org.assay.framework.Edition;
import org.assay.framework.EditionName;
import org.assay.framework.Editions;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.mail.BaseUrl;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.reporting.Received;
import org.assay.round.Asked;
import org.assay.round.Outstanding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of returns that are due: of what a round asks for, and of what they began by
 * themselves. Looked at every hour; what was told before is not told again.
 */
@Configuration
class Reminders {
    private static final Duration KEPT_FOR = Duration.ofDays(1_000);

    private final Outstanding outstanding;
    private final Unfinished unfinished;
    private final Received received;
    private final Editions editions;
    private final Organisations organisations;
    private final Telling telling;
    private final JdbcTold told;
    private final BaseUrl base;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Outstanding outstanding,
            Unfinished unfinished,
            Received received,
            Editions editions,
            Organisations organisations,
            Telling telling,
            JdbcTold told,
            BaseUrl base,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outstanding = outstanding;
        this.unfinished = unfinished;
        this.received = received;
        this.editions = editions;
        this.organisations = organisations;
        this.telling = telling;
        this.told = told;
        this.base = base;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> remindOfDeadlines() {
        return Tasks.recurring("notification.remind", FixedDelay.ofHours(1))
                .execute((instance, context) -> remind());
    }

    /** Within a scope with the pass {@code jobs}. */
    void remind() {
        LocalDate today = London.today(clock);
        Set<String> asked = new HashSet<>();
        for (Asked each : outstanding.dueFrom(today.minusDays(Step.ENDS_AFTER_DAYS))) {
            asked.add(
                    key(
                            each.request().organisation(),
                            each.round().framework(),
                            each.round().edition()));
            asked(each, today);
        }
        for (Edition edition : editions.all())
            edition.due().ifPresent(deadline -> begun(edition, deadline, asked, today));
        Instant old = clock.instant().minus(KEPT_FOR);
        transaction.executeWithoutResult(status -> told.clear(old));
    }

    private void asked(Asked asked, LocalDate today) {
        List<Period> before =
                editions.find(asked.round().framework(), asked.round().edition())
                        .flatMap(Edition::due)
                        .map(Deadline::remind)
                        .orElse(List.of());
        Step.standing(asked.due(), before, London.day(asked.request().askedAt()), today)
                .filter(step ->
                        !received.from(
                                asked.request().organisation(),
                                asked.round().framework(),
                                asked.round().edition()))
                .ifPresent(step ->
                        telling.remind(
                                asked.request().organisation(),
                                Notice.reminder(
                                        RoundLetters.about(asked, organisations), today, base),
                                RoundLetters.subject(asked) + "/" + asked.due(),
                                step.id()));
    }

    private void begun(Edition edition, Deadline deadline, Set<String> asked, LocalDate today) {
        LocalDate ever = LocalDate.MIN;
        if (Step.standing(deadline.on(), deadline.remind(), ever, today).isEmpty()) return;
        for (Unfinished.Begun one : unfinished.of(edition.framework(), edition.edition())) {
            if (isAsked(asked, one)) continue;
            Step.standing(deadline.on(), deadline.remind(), London.day(one.openedAt()), today)
                    .filter(step ->
                            !received.from(one.organisation(), one.framework(), one.edition()))
                    .ifPresent(step -> remind(edition, deadline, one, step, today));
        }
    }

    private void remind(
            Edition edition, Deadline deadline, Unfinished.Begun one, Step step, LocalDate today) {
        Organisation organisation = organisations.find(one.organisation()).orElse(null);
        if (organisation == null) return;
        var about =
                new Notice.About(
                        organisation.name(),
                        organisation.code(),
                        edition.title() + " " + edition.edition(),
                        "",
                        deadline.on());
        telling.remind(
                one.organisation(),
                Notice.reminder(about, today, base),
                "assessment/%s/%s".formatted(one.assessment(), deadline.on()),
                step.id());
    }

    /** Also when the round is of the edition that the organisation's board laid its own over. */
    private static boolean isAsked(Set<String> asked, Unfinished.Begun one) {
        return EditionName.asked(one.edition()).stream()
                .anyMatch(name -> asked.contains(key(one.organisation(), one.framework(), name)));
    }

    private static String key(OrganisationId organisation, String framework, String edition) {
        return organisation + " " + framework + "/" + edition;
    }
}
