package org.assay;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.platform.commons.annotation.Testable;

/** What the build does not find by its name would never fail. */
@AnalyzeClasses(packages = "org.assay", importOptions = OnlyIncludeTests.class)
class EveryTestRunsTest {
    @ArchTest
    static final ArchRule testsLieWhereTheBuildLooks =
            methods()
                    .that(
                            are(
                                    DescribedPredicate.describe(
                                            "tests",
                                            each -> each.isMetaAnnotatedWith(Testable.class))))
                    .should()
                    .beDeclaredInClassesThat(
                            DescribedPredicate.describe(
                                    "are called …Test, or are what such classes are made from",
                                    EveryTestRunsTest::isFound));

    private static boolean isFound(JavaClass type) {
        if (type.getSimpleName().endsWith("Test")) return true;
        return type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getSubclasses().isEmpty();
    }
}
