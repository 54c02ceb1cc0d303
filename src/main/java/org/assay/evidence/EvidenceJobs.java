package org.assay.evidence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to documents by the clock. */
@Configuration
class EvidenceJobs {
    @Bean
    RecurringTask<Void> scanningAgain(ScanAgain again) {
        return Tasks.recurring("scan-again", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> again.scan());
    }
}
