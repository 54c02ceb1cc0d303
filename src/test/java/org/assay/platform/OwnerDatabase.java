package org.assay.platform;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database as its owner sees it, for tests that tamper with it or look behind the wall; take it
 * as {@code @Qualifier("owner") JdbcClient}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class OwnerDatabase {
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    JdbcClient ownerJdbcClient(DatabaseServer server) {
        DatabaseAccess access = server.access();
        return JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.owner(), access.ownerPassword()));
    }
}
