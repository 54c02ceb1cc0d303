package org.assay.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Writes down every SQL statement of the application, so that a test can hold a request to its
 * budget.
 */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    /** Forgets what was seen; call it before the request that is counted. */
    public static void forget() {
        SEEN.clear();
    }

    /**
     * All statements since the last {@link #forget}, in the order in which they ran; jobs' own and
     * the sweep of old sessions apart, which run beside.
     */
    public static List<String> seen() {
        return SEEN.stream()
                .filter(sql -> !sql.contains("platform.job"))
                .filter(sql -> !sql.contains("EXPIRY_TIME <"))
                .toList();
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
                return ProxyDataSourceBuilder.create(source).listener(new Writer()).build();
            }
        };
    }

    private static final class Writer implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // jobs run beside, on threads without a name
            if (Thread.currentThread().getName().isEmpty()) return;
            queries.forEach(query -> SEEN.add(query.getQuery()));
        }
    }
}
