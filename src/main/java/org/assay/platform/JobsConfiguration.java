package org.assay.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assay.kernel.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Jobs lie in the database, so that any node does them and none is lost; rooms contribute what
 * there is to do as Task beans.
 */
@Configuration
class JobsConfiguration {
    private static final String TABLE = "platform.job";
    private static final int AT_ONCE = 8;
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);

    /** After so many missed signs of life a node counts as dead, and others do its jobs. */
    private static final int MISSED = 4;

    /** Writes jobs down, in the transaction of the change that they belong to. */
    @Bean
    @DependsOnDatabaseInitialization
    @Primary
    SchedulerClient jobs(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DataSource database,
            List<Task<?>> tasks,
            @Value("${assay.jobs.sign-of-life:15s}") Duration signOfLife) {
        List<RecurringTask<?>> recurring =
                tasks.stream()
                        .filter(RecurringTask.class::isInstance)
                        .<RecurringTask<?>>map(RecurringTask.class::cast)
                        .toList();
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), others)
                .startTasks(recurring)
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(LOOKS_EVERY)
                .pollUsingLockAndFetch(0.5, 2.0)
                .heartbeatInterval(signOfLife)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(ENDS_WITHIN)
                .addExecutionInterceptor(new InJobScope())
                .build();
    }

    /** Once everything is ready; the command line, which works beside a server, does no jobs. */
    @Bean
    @ConditionalOnWebApplication
    ApplicationListener<ApplicationReadyEvent> jobsBegin(Scheduler scheduler) {
        return ready -> scheduler.start();
    }

    /** A job belongs to no organisation's member; policies know it by its pass. */
    private static final class InJobScope implements ExecutionInterceptor {
        @Override
        public CompletionHandler<?> execute(
                TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
            return Scope.pass("jobs")
                    .<CompletionHandler<?>>call(() -> chain.proceed(instance, context));
        }
    }
}
