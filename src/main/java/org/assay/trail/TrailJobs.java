package org.assay.trail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the trail does by the clock. */
@Configuration
class TrailJobs {
    @Bean
    RecurringTask<Void> sealingHeads(SealHeads heads) {
        return Tasks.recurring("seal-heads", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> heads.seal());
    }
}
