package org.assay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the house never does, so that nobody has to look for it. {@code docs/security.md} cites it.
 */
@AnalyzeClasses(packages = "org.assay", importOptions = DoNotIncludeTests.class)
class HouseSecurityRulesTest {
    private static final Pattern CRYPTOGRAPHY =
            Pattern.compile(
                    "\\b(?:MessageDigest|Mac|Signature|KeyFactory|KeyPairGenerator|KeyGenerator|Cipher"
                            + "|SecretKeyFactory|KeyAgreement|SecretKeySpec|SecureRandom)"
                            + "(?:\\s*\\.\\s*getInstance)?\\([^;]*?\"([A-Za-z0-9/-]+)\"\\)");

    @ArchTest
    static final ArchRule programsAreStartedInOnePlaceOnly =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.assay.platform.Programs")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ProcessBuilder.class)
                    .orShould()
                    .callMethod(Runtime.class, "exec", String.class)
                    .orShould()
                    .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule nothingTypedIsRun =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "javax.script..",
                                    "org.springframework.expression..",
                                    "javax.xml.xpath..",
                                    "javax.xml.transform.."));

    @ArchTest
    static final ArchRule templatesAreCompiledBeforehand =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "templates are made at run time",
                                    call ->
                                            call.getTargetOwner()
                                                            .isEquivalentTo(TemplateEngine.class)
                                                    && call.getName().equals("create")));

    @ArchTest
    static final ArchRule nothingIsLookedUpInDirectories =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("javax.naming..", "org.springframework.ldap.."));

    @ArchTest
    static final ArchRule noObjectsAreMadeFromBytes =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTest
    static final ArchRule onlyTheStoreTalksToAnObjectStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.assay.store")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("software.amazon.."));

    /**
     * Who speaks with the identity provider is of one package, and calls out in one class of it.
     */
    @ArchTest
    static final ArchRule onlyTheProvidersRoomSpeaksOpenIdConnect =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.assay.account.provider")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework.security.oauth2..", "com.nimbusds.."));

    /**
     * Mail goes by its library, to the one server that is set; the identity provider is asked at
     * the addresses that the operator's setting leads to; the log goes to the one collector that is
     * set.
     */
    @ArchTest
    static final ArchRule nobodyCallsOutButTheClientsThatAreNamed =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            "org\\.assay\\.(evidence\\.Clamd(\\$.*)?|platform\\.Collector(Setting)?|account\\.provider\\.ProviderCalls)")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "java.net.http..",
                                    "javax.net..",
                                    "org.springframework.web.client..",
                                    "org.springframework.http.client.."))
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            Socket.class,
                            SocketChannel.class,
                            URL.class,
                            URLConnection.class,
                            HttpURLConnection.class);

    /** But for the references of failures, by which an operator finds them in the log. */
    @ArchTest
    static final ArchRule chanceIsNeverGuessable =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            "org\\.assay\\.(web\\.layout\\.ErrorPages|api\\.rest\\.Problems)")
                    .should()
                    .dependOnClassesThat(
                            assignableTo(Random.class).and(not(equivalentTo(SecureRandom.class))));

    @ArchTest
    static void cryptographyIsOfAShortList(JavaClasses classes) throws IOException {
        var named = new TreeSet<String>();
        for (Path file : files("src/main/java", ".java")) {
            var found = CRYPTOGRAPHY.matcher(Files.readString(file));
            while (found.find()) named.add(found.group(1));
        }
        assertThat(named)
                .containsExactly(
                        "AES",
                        "AES/GCM/NoPadding",
                        "Ed25519",
                        "HmacSHA256",
                        "ML-DSA-65",
                        "SHA-256");
    }

    @ArchTest
    static void pagesPutNothingOutUnescapedAndScriptsKeepNothing(JavaClasses classes)
            throws IOException {
        for (Path file : files("src/main/jte", ".jte"))
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("$unsafe")
                    .doesNotContainPattern("<script(?! src=)|\\son[a-z]+=|javascript:| style=");
        for (Path file : files("src/main/resources/static", ".js"))
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern(
                            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function"
                                    + "|localStorage|sessionStorage|indexedDB|document\\.cookie|postMessage|__proto__");
        assertThat(Files.readString(Path.of("src/main/jte/layout/frame.jte")))
                .contains(
                        "\"allowEval\":false",
                        "\"selfRequestsOnly\":true",
                        "\"historyCacheSize\":0");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).as(folder).isNotEmpty();
            return found;
        }
    }
}
