package org.assay.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
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
    Pool dataSource(DatabaseServer server) {
        DatabaseAccess access = server.access();
        var login = new Properties();
        login.setProperty("user", DatabaseAccess.APPLICATION);
        login.setProperty("password", access.applicationPassword());
        login.setProperty("ApplicationName", "assay");
        // what the server says of a failed statement may repeat what people typed
        login.setProperty("logServerErrorDetail", "false");
        // a server that vanished without a word must not hold a request for ever
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", String.valueOf(WAIT.toSeconds()));
        login.setProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        var pool = new Pool(access.url(), login, WAIT);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
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
