package org.assay.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.journey.Filling;
import org.assay.platform.OwnerDatabase;
import org.assay.routes.ExampleLinks;
import org.assay.routes.Examples;
import org.assay.routes.ReturnExamples;
import org.assay.routes.Routes;
import org.assay.routes.ServiceExamples;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * The whole house, running on a free port with a real PostgreSQL. All tests that carry this share
 * one house, so each works with organisations and people of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.forward-headers-strategy=native",
            "assay.smtp.url=",
            "assay.clamd="
        })
@ContextConfiguration(initializers = TestHome.class)
@Import({
    CountedStatements.class,
    TestClock.class,
    People.class,
    Register.class,
    OwnerDatabase.class,
    CareHomes.class,
    Clubhouses.class,
    Boards.class,
    TwoBoards.class,
    TownClubs.class,
    ApiClients.class,
    ActionPlans.class,
    Practices.class,
    RepeatedPlans.class,
    Routes.class,
    Examples.class,
    ExampleLinks.class,
    ReturnExamples.class,
    ServiceExamples.class,
    Chromium.class,
    Filling.class
})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface HouseUnderTest {}
