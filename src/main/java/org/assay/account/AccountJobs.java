package org.assay.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Passkeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Clears away what nobody can use any more: old links, counts of attempts, second factors that were
 * never confirmed, browsers that nobody uses.
 */
@Configuration
class AccountJobs {
    private static final Duration LINKS_STAY = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> clearLinks(
            JdbcLinks links,
            JdbcAttempts attempts,
            Factors factors,
            Passkeys passkeys,
            Browsers browsers,
            AtTheDoor door,
            Clock clock) {
        return Tasks.recurring("account.clear", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    door.run(() -> {
                        links.clear(now.minus(LINKS_STAY));
                        attempts.clear(now.minus(Attempts.WINDOW));
                        factors.clear();
                        passkeys.clear();
                        browsers.clear(now);
                    });
                });
    }
}
