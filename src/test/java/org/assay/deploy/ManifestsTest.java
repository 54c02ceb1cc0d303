package org.assay.deploy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The files of {@code deploy} are what Kubernetes takes, and say nothing that ties people to a
 * node.
 */
class ManifestsTest {
    private interface Rules {
        void check(JsonElement object) throws IOException;
    }

    private static final Map<String, Rules> KINDS =
            Map.of(
                    "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
                    "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement,
                    "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
                    "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
                    "v1 ConfigMap", V1ConfigMap::validateJsonElement,
                    "v1 Namespace", V1Namespace::validateJsonElement,
                    "v1 Secret", V1Secret::validateJsonElement,
                    "v1 Service", V1Service::validateJsonElement,
                    "v1 ServiceAccount", V1ServiceAccount::validateJsonElement);

    /** What Kubernetes itself does not know, and its client has no rules for. */
    private static final List<String> OTHERS =
            List.of(
                    "kustomize.config.k8s.io/v1beta1 Kustomization",
                    "postgresql.cnpg.io/v1 Cluster");

    @TestFactory
    Stream<DynamicTest> eachObjectIsOneThatKubernetesTakes() {
        return Manifest.all().stream()
                .filter(one -> !one.isPatch() && !OTHERS.contains(type(one)))
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.file() + " " + one.name(),
                                () -> {
                                    assertThat(KINDS).containsKey(type(one));
                                    requireNonNull(KINDS.get(type(one))).check(json(one.content()));
                                }));
    }

    /** Patches too have no word that their kind does not know. */
    @TestFactory
    Stream<DynamicTest> whatAPatchSaysItsObjectMaySay() {
        return Manifest.all().stream()
                .filter(Manifest::isPatch)
                .map(patch ->
                        DynamicTest.dynamicTest(
                                patch.file(),
                                () -> {
                                    var object = Manifest.of(patch.kind(), patch.name());
                                    Object both = merged(object.content(), patch.content());
                                    requireNonNull(KINDS.get(type(patch))).check(json(both));
                                }));
    }

    @Test
    void aWordThatKubernetesDoesNotKnowIsFound() {
        Object wrong = merged(nodes().content(), Map.of("spec", Map.of("replica", 2)));
        assertThatThrownBy(() -> V1StatefulSet.validateJsonElement(json(wrong)))
                .hasMessageContaining("replica");
    }

    @Test
    void everyFileIsNamedAndThere() throws IOException {
        for (var folder : Manifest.of("Kustomization")) {
            var named = new TreeSet<String>(List.of("kustomization.yaml"));
            for (Object resource : folder.list("resources")) named.add(resource.toString());
            for (Object patch : folder.list("patches")) named.add(Manifest.text(patch, "path"));
            Path here = Manifest.FOLDER.resolve(folder.folder());
            named.removeIf(name -> Files.isDirectory(here.resolve(name)));
            try (Stream<Path> files = Files.list(here)) {
                var there = files.map(file -> file.getFileName().toString()).toList();
                assertThat(there).containsExactlyInAnyOrderElementsOf(named);
            }
        }
    }

    @Test
    void nobodyIsTiedToANode() {
        for (var service : Manifest.of("Service"))
            assertThat(service.at("spec.sessionAffinity")).isIn("", "None");
        for (var one : Manifest.all()) assertThat(one.map("metadata.annotations")).isEmpty();
        assertThat((Integer) nodes().at("spec.replicas")).isGreaterThan(1);
    }

    @Test
    void selectorsFindTheirPods() {
        Object nodes = nodes().at("spec.template.metadata.labels");
        var database = Map.of("cnpg.io/cluster", Manifest.of("Cluster").getFirst().name());
        var selectors = new ArrayList<Object>();
        selectors.add(nodes().at("spec.selector.matchLabels"));
        for (var service : Manifest.of("Service")) selectors.add(service.at("spec.selector"));
        for (var budget : Manifest.of("PodDisruptionBudget"))
            selectors.add(budget.at("spec.selector.matchLabels"));
        for (var policy : Manifest.of("NetworkPolicy"))
            selectors.add(policy.at("spec.podSelector.matchLabels"));
        assertThat(selectors).hasSize(6).allMatch(one -> one.equals(nodes) || one.equals(database));
    }

    @Test
    void aNodeMayDoLittle() {
        var pod = nodes().map("spec.template.spec");
        assertThat(Manifest.map(pod, "securityContext"))
                .isNotEmpty()
                .containsAllEntriesOf(cast(Map.of("runAsNonRoot", true, "runAsUser", 10001)));
        assertThat(Manifest.map(pod, "containers.0.securityContext"))
                .containsAllEntriesOf(
                        cast(
                                Map.of(
                                        "readOnlyRootFilesystem",
                                        true,
                                        "allowPrivilegeEscalation",
                                        false,
                                        "capabilities",
                                        Map.of("drop", List.of("ALL")))));
        var writes = new TreeSet<String>();
        for (Object mount : Manifest.list(pod, "containers.0.volumeMounts"))
            if (!Manifest.text(mount, "readOnly").equals("true"))
                writes.add(Manifest.text(mount, "mountPath"));
        String home =
                Manifest.of("ConfigMap", "assay-settings").map("data").get("ASSAY_HOME").toString();
        assertThat(writes).containsExactlyInAnyOrder("/tmp", home);
    }

    @Test
    void aSaveIsInTwoPlacesBeforeItIsAnswered() {
        var database = Manifest.of("Cluster").getFirst();
        assertThat(database.at("spec.instances")).isEqualTo(3);
        assertThat(database.at("spec.postgresql.synchronous"))
                .isEqualTo(Map.of("method", "any", "number", 1, "dataDurability", "required"));
    }

    @Test
    void theImageIsMadeOfWhatIsThereAndNamesNoRegistry() throws IOException {
        List<String> lines = Files.readAllLines(Manifest.FOLDER.resolve("Containerfile"));
        assertThat(lines).anyMatch(line -> line.startsWith("USER 10001"));
        for (String line : lines) {
            if (line.startsWith("FROM "))
                assertThat(line.split(" ")[1]).matches("[a-z-]+:[\\w.-]+");
            if (!line.startsWith("COPY ") || line.contains("--from=")) continue;
            List<String> words = List.of(line.replace("--chmod=755 ", "").split(" "));
            for (String source : words.subList(1, words.size() - 1))
                assertThat(Path.of(source)).exists();
        }
    }

    static Manifest nodes() {
        return Manifest.of("StatefulSet", "assay");
    }

    private static String type(Manifest one) {
        return one.text("apiVersion") + " " + one.kind();
    }

    private static JsonElement json(Object content) {
        return new Gson().toJsonTree(content);
    }

    /** As a strategic merge, of maps alone: our patches have no lists. */
    private static Object merged(Map<?, ?> object, Map<?, ?> patch) {
        var both = new java.util.LinkedHashMap<Object, Object>(object);
        patch.forEach((name, value) -> {
            boolean deeper = value instanceof Map<?, ?> && both.get(name) instanceof Map<?, ?>;
            both.put(name, deeper ? merged((Map<?, ?>) both.get(name), (Map<?, ?>) value) : value);
        });
        return both;
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // maps of a YAML file, whose types AssertJ wants to know
    private static Map cast(Map<?, ?> map) {
        return map;
    }
}
