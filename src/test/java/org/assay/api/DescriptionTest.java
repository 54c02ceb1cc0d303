package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assay.support.ApiClients;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is true, complete and clean. */
@HouseUnderTest
class DescriptionTest {
    private static final Path TOOLS = Path.of("target", "tools");
    private static final Path SPECTRAL = TOOLS.resolve("node_modules/.bin/spectral");

    private final JsonNode api;
    private final RequestMappingHandlerMapping routes;

    DescriptionTest(ApiClients clients, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.api = clients.nobody().get("/openapi.json").hasStatus(200).json();
        this.routes = requestMappingHandlerMapping;
    }

    @Test
    void isOpenApi31() {
        assertThat(api.at("/openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void tellsEveryRouteAndNoOther() {
        var described = new TreeSet<String>();
        api.get("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) ->
                                described.add(method.toUpperCase() + " " + path)));
        var there = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (!method.getBeanType().getPackageName().startsWith("org.assay.api")) return;
                    for (String path : mapping.getPatternValues()) {
                        for (RequestMethod each : mapping.getMethodsCondition().getMethods())
                            there.add(each + " " + path);
                    }
                });
        assertThat(described).isEqualTo(there);
    }

    @Test
    void saysOfEveryOperationWhatItDoesAndWhoMayPass() {
        var names = new ArrayList<String>();
        operations()
                .forEach(operation -> {
                    names.add(operation.text("operationId"));
                    assertThat(operation.text("summary")).as(operation.name()).isNotEmpty();
                    assertThat(operation.text("description"))
                            .as(operation.name())
                            .isNotEmpty()
                            .doesNotStartWith("null");
                    assertThat(operation.json().get("tags")).as(operation.name()).hasSize(1);
                    assertThat(operation.json().has("security")).as(operation.name()).isTrue();
                    for (JsonNode parameter : operation.json().path("parameters")) {
                        assertThat(parameter.path("description").asString(""))
                                .as("%s %s", operation.name(), parameter)
                                .isNotEmpty();
                    }
                    operation
                            .json()
                            .get("responses")
                            .forEachEntry((status, response) -> {
                                assertThat(response.path("description").asString(""))
                                        .as(operation.name())
                                        .isNotEmpty();
                                if (status.charAt(0) >= '4') {
                                    assertThat(
                                                    response.at(
                                                                    "/content/application~1problem+json/example")
                                                            .isObject())
                                            .as("%s %s", operation.name(), status)
                                            .isTrue();
                                }
                            });
                });
        assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.matches(".*_\\d+"));
    }

    @Test
    void describesEveryPartOfEveryShape() {
        var silent = new ArrayList<String>();
        api.at("/components/schemas")
                .forEachEntry((name, schema) -> {
                    if (name.startsWith("ListOf")) return;
                    if (schema.path("description").asString("").isEmpty()) silent.add(name);
                    schema.path("properties")
                            .forEachEntry((part, property) -> {
                                if (property.path("description").asString("").isEmpty())
                                    silent.add(name + "." + part);
                            });
                });
        assertThat(silent).isEmpty();
    }

    @Test
    void givesExamplesThatFit() {
        var wrong = new ArrayList<String>();
        var seen = new ArrayList<String>();
        operations()
                .forEach(operation -> {
                    check(
                            operation.name() + " request",
                            operation.json().at("/requestBody/content"),
                            wrong,
                            seen);
                    operation
                            .json()
                            .get("responses")
                            .forEachEntry((status, response) ->
                                    check(
                                            operation.name() + " " + status,
                                            response.path("content"),
                                            wrong,
                                            seen));
                });
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
    }

    @Test
    void isCleanForTheLinter() throws Exception {
        install();
        Path document = TOOLS.resolve("openapi.json");
        Files.writeString(document, api.toString());
        Path rules = TOOLS.resolve("spectral.yaml");
        Files.writeString(rules, "extends: [\"spectral:oas\"]\n");
        var process =
                new ProcessBuilder(
                                SPECTRAL.toString(),
                                "lint",
                                document.toString(),
                                "--ruleset",
                                rules.toString(),
                                "--fail-severity",
                                "hint")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** bin/test has installed it already; without it, it is installed here. */
    private static void install() throws IOException, InterruptedException {
        if (Files.exists(SPECTRAL)) return;
        var process = new ProcessBuilder("bin/linter").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0)
                .as(said)
                .isTrue();
    }

    private void check(String name, JsonNode content, List<String> wrong, List<String> seen) {
        content.forEachEntry((type, media) -> {
            if (!type.contains("json")) return;
            JsonNode schema = media.get("schema");
            JsonNode example = media.get("example");
            if (example == null) {
                if (!schema.path("type").asString("").equals("object"))
                    wrong.add(name + " has no example");
                return;
            }
            seen.add(name);
            List<Error> errors =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(whole(schema).toString(), InputFormat.JSON)
                            .validate(example.toString(), InputFormat.JSON);
            if (!errors.isEmpty()) wrong.add(name + ": " + errors);
        });
    }

    /** The schema with those it refers to, so that it stands by itself. */
    private JsonNode whole(JsonNode schema) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        whole.set("$defs", api.at("/components/schemas"));
        return JsonMapper.shared()
                .readTree(whole.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private record Described(String name, JsonNode json) {
        String text(String part) {
            return json.path(part).asString("");
        }
    }

    private Stream<Described> operations() {
        var all = new ArrayList<Described>();
        api.get("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) ->
                                all.add(new Described(method + " " + path, operation))));
        return all.stream();
    }
}
