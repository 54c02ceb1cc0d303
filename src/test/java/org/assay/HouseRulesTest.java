package org.assay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.assay.kernel.Allow;
import org.assay.kernel.OpenToAll;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "org.assay", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule doorsHaveLocks =
            methods()
                    .that(answerRequests())
                    .should()
                    .beAnnotatedWith(Allow.class)
                    .orShould()
                    .beAnnotatedWith(OpenToAll.class);

    @ArchTest
    static final ArchRule sqlLivesInJdbcClasses =
            noClasses()
                    .that()
                    .haveNameNotMatching("org\\.assay\\.[a-z.]+\\.Jdbc.*")
                    .and()
                    .resideOutsideOfPackage("org.assay.platform..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc.core..", "java.sql..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule pageSlicesStayApart =
            slices().matching("org.assay.web.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            resideInAPackage("org.assay.web.layout.."));

    @ArchTest
    static final ArchRule apiSlicesStayApart =
            slices().matching("org.assay.api.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            resideInAPackage("org.assay.api.rest.."))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeIsHandedIn =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Util")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Impl")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule nobodyImportsTheApplication =
            classes()
                    .that()
                    .haveFullyQualifiedName("org.assay.Application")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .haveNameMatching("org\\.assay\\.Application.*");

    private static DescribedPredicate<JavaMethod> answerRequests() {
        return DescribedPredicate.describe(
                "answer requests",
                method ->
                        method.getOwner().getPackageName().startsWith("org.assay")
                                && AnnotatedElementUtils.hasAnnotation(
                                        method.reflect(), RequestMapping.class));
    }
}
