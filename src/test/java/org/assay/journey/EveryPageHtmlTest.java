package org.assay.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assay.routes.EveryPage;
import org.assay.routes.EveryPage.Place;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.Routes;
import org.assay.routes.Visitor;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page, as the server sends it, is HTML by the Nu HTML checker, without an error or a
 * warning. The checker comes with {@code bin/linter --html}.
 */
@Tag("full")
@HouseUnderTest
class EveryPageHtmlTest {
    private static final Path CHECKER =
            Path.of("target/tools/html/node_modules/vnu-jar/build/dist/vnu.jar");

    /**
     * Answered in {@code docs/security.md}: attributes of htmx, which browsers pass over; a length
     * of SVG 2 in drawings; a role that older assistive technology asks for.
     */
    private static final Pattern ANSWERED =
            Pattern.compile(
                    "Attribute “hx-[a-z-]+” not allowed|Attribute “pathLength” not allowed on element “circle”"
                            + "|The “group” role is unnecessary");

    @TempDir private Path folder = Path.of("");
    private final Examples examples;
    private final EveryPage pages;
    private final Chromium chromium;

    EveryPageHtmlTest(Examples examples, Routes routes, Chromium chromium) {
        this.examples = examples;
        this.pages = new EveryPage(routes);
        this.chromium = chromium;
    }

    @Test
    void isWellFormed() throws IOException, InterruptedException {
        assertThat(CHECKER).as("bin/linter --html fetches it").isRegularFile();
        List<Path> files = take();
        assertThat(files).hasSizeGreaterThan(100);
        var found = new TreeSet<String>();
        for (JsonNode message : check(files).path("messages")) {
            if (ANSWERED.matcher(message.path("message").asString()).find()) continue;
            String page =
                    Path.of(message.path("url").asString().replace("file:", ""))
                            .getFileName()
                            .toString();
            found.add(
                    "%s: %s %s: %s"
                            .formatted(
                                    page.replace(".html", ""),
                                    message.path("subType")
                                            .asString(message.path("type").asString()),
                                    message.path("message").asString(),
                                    message.path("extract").asString("")));
        }
        assertThat(found).isEmpty();
    }

    private List<Path> take() throws IOException {
        Example example = examples.example();
        Map<Visitor, Window> windows = new EnumMap<>(Visitor.class);
        var files = new ArrayList<Path>();
        try {
            for (Place place : pages.of(example)) {
                Window window =
                        windows.computeIfAbsent(
                                place.visitor(),
                                visitor ->
                                        visitor == Visitor.SIGNED_OUT
                                                ? chromium.window()
                                                : chromium.window(
                                                        example.caller(visitor).browser()));
                var response =
                        place.sends().isEmpty()
                                ? window.go(place.path())
                                : window.send(place.path(), place.sends());
                String name =
                        "%03d %s.html"
                                .formatted(
                                        files.size(),
                                        place.name().replaceAll("[^a-zA-Z0-9]+", "-"));
                files.add(Files.writeString(folder.resolve(name), response.text()));
            }
        } finally {
            windows.values().forEach(Window::close);
        }
        return files;
    }

    /** What the checker says, as JSON. */
    private JsonNode check(List<Path> files) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                CHECKER.toString(),
                                "--stdout",
                                "--exit-zero-always",
                                "--format",
                                "json"));
        files.forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.json");
        Process checker =
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(checker.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return JsonMapper.shared().readTree(Files.readString(said));
    }
}
