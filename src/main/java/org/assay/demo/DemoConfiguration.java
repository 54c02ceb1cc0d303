package org.assay.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Turns the clock back in a home that holds the story, for commands beside the server too. */
@Configuration
class DemoConfiguration {

    @Bean
    Story story() {
        return Story.read();
    }

    @Bean
    @Primary
    @Conditional(InTheStory.class)
    Clock demoClock(@Value("${assay.home}") Path home, Story story) {
        return DemoClock.in(home.resolve("demo"), story.clock());
    }

    static final class InTheStory implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return settings.getProperty("assay.demo", Boolean.class, false)
                    || Files.exists(
                            Path.of(settings.getProperty("assay.home", "data"), "demo", "began"));
        }
    }
}
