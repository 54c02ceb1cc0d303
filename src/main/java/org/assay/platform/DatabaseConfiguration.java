package org.assay.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the database: one's own or an outside one, the owner for migrations, the plain role for all
 * the rest.
 */
@Configuration
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {
    /** How long a request waits for a connection before it is put off. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** Longer than any statement of the application takes. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Bean
    DatabaseServer databaseServer(Settings settings) {
        return DatabaseServer.of(settings);
    }

    @Bean
    @FlywayDataSource
    @Qualifier("owner")
    DataSource ownerDataSource(DatabaseServer server) {
        DatabaseAccess access = server.access();
        return new DriverManagerDataSource(access.url(), access.owner(), access.ownerPassword());
    }

    @Bean
    FlywayMigrationStrategy migrateThenOpen(DatabaseServer server) {
        return flyway -> {
            flyway.migrate();
            server.openToApplication();
        };
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseServer server) {
        var pool = new HikariDataSource();
        pool.setPoolName("assay");
        pool.setJdbcUrl(server.access().url());
        pool.setUsername(DatabaseAccess.APPLICATION);
        pool.setPassword(server.access().applicationPassword());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(WAIT.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", "assay");
        // what the server says of a failed statement may repeat what people typed
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // a server that vanished without a word must not hold a request for ever
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", WAIT.toSeconds());
        pool.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
