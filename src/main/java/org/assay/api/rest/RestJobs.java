package org.assay.api.rest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.assay.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets answers whose day is over. */
@Configuration
class RestJobs {
    @Bean
    RecurringTask<Void> clearAnswers(
            JdbcIdempotency rows, PlatformTransactionManager transactions, Clock clock) {
        var transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("api.clear", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        Scope.pass("jobs")
                                .run(() ->
                                        transaction.executeWithoutResult(status ->
                                                rows.clear(
                                                        clock.instant().minus(Idempotency.KEPT)))));
    }
}
