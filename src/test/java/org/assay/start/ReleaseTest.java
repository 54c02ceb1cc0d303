package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the jar that is handed out; {@code bin/build} makes it. */
@Tag("full")
class ReleaseTest {
    private static final String JAR = "target/assay.jar";
    private static final String LIST = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /** The loader of the jar itself, and the layout's own index, are Spring Boot's. */
    @Test
    void namesEveryLibraryThatTravels() throws IOException {
        var listed = new TreeSet<String>();
        var licensed = new ArrayList<String>();
        for (JsonNode each : list().path("components")) {
            String file = each.path("name").asString() + "-" + each.path("version").asString();
            listed.add(file + ".jar");
            if (!each.path("licenses").isEmpty()) licensed.add(file);
            assertThat(each.path("purl").asString()).startsWith("pkg:maven/");
            assertThat(each.path("hashes").toString()).contains("SHA-256");
        }
        assertThat(libraries()).hasSizeGreaterThan(100).isSubsetOf(listed);
        assertThat(listed).anyMatch(file -> file.startsWith("govuk-frontend-"));
        assertThat(listed).anyMatch(file -> file.startsWith("htmx.org-"));
        assertThat(licensed).hasSize(listed.size());
    }

    private static JsonNode list() throws IOException {
        try (var jar = new JarFile(JAR)) {
            var entry = jar.getJarEntry("BOOT-INF/classes/" + LIST);
            if (entry == null) entry = jar.getJarEntry(LIST);
            assertThat(entry).as(LIST).isNotNull();
            return JsonMapper.shared().readTree(jar.getInputStream(entry));
        }
    }

    private static List<String> libraries() throws IOException {
        try (var jar = new JarFile(JAR)) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-"))
                    .toList();
        }
    }
}
