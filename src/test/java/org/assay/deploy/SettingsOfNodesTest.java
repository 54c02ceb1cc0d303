package org.assay.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** What the files of {@code deploy} set exists, and what they ask of a node it answers. */
@HouseUnderTest
class SettingsOfNodesTest {
    /** The keys of the secrets that the database's operator makes, by the end of their names. */
    private static final Map<String, Set<String>> OF_THE_OPERATOR =
            Map.of("-app", Set.of("username", "password"), "-ca", Set.of("ca.crt"));

    private final People people;

    SettingsOfNodesTest(People people) {
        this.people = people;
    }

    @Test
    void everySettingIsOneOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table =
                readme.substring(readme.indexOf("## Settings"), readme.indexOf("## Commands"));
        Set<String> known = found(table, "`([A-Z][A-Z_]+)`");
        var used = new TreeSet<String>();
        var handedOn = new TreeSet<String>();
        for (Object one : container("env")) {
            String name = Manifest.text(one, "name");
            if (!name.startsWith("DATABASE_")) used.add(name);
            assertThat(handedOn)
                    .as("what %s is made of comes before it", name)
                    .containsAll(found(Manifest.text(one, "value"), "\\$\\(([A-Z_]+)\\)"));
            handedOn.add(name);
        }
        for (var settings : Manifest.of("ConfigMap"))
            settings.map("data").keySet().forEach(name -> used.add(name.toString()));
        assertThat(known).containsAll(used);
        assertThat(used)
                .contains("ASSAY_DATABASE_URL", "ASSAY_STORE", "ASSAY_FACTOR_KEY", "ASSAY_BASE_URL")
                .hasSizeGreaterThan(10);
    }

    @Test
    void everySecretIsDeclaredAndNoneIsTold() {
        var declared = new TreeMap<String, Set<String>>();
        for (var secret : Manifest.of("Secret")) {
            var keys = new TreeSet<String>();
            secret.map("stringData").keySet().forEach(key -> keys.add(key.toString()));
            declared.put(secret.name(), keys);
            assertThat(secret.map("stringData").values()).allMatch("FILL-IN"::equals);
            assertThat(secret.map("data")).isEmpty();
        }
        String database = Manifest.of("Cluster").getFirst().name();
        OF_THE_OPERATOR.forEach((end, keys) -> declared.put(database + end, keys));
        List<Wanted> wanted = wanted();
        assertThat(wanted).hasSize(9);
        for (Wanted one : wanted)
            assertThat(declared.getOrDefault(one.secret(), Set.of())).contains(one.key());
    }

    @Test
    void whatASecretMaySayBesideIsNamedThere() throws IOException {
        String secrets = Files.readString(Path.of("deploy/example/secrets.yaml"));
        List<String> optional =
                container("env").stream()
                        .map(one -> Manifest.map(one, "valueFrom.secretKeyRef"))
                        .filter(SettingsOfNodesTest::isOptional)
                        .map(from -> Manifest.text(from, "key"))
                        .toList();
        assertThat(optional)
                .containsExactlyInAnyOrder("ASSAY_OIDC_CLIENT_SECRET", "ASSAY_FACTOR_KEY_BEFORE")
                .allMatch(key -> secrets.contains("# " + key + ": FILL-IN"));
    }

    private static boolean isOptional(Object from) {
        return Manifest.text(from, "optional").equals("true");
    }

    private record Wanted(String secret, String key) {}

    private static List<Wanted> wanted() {
        var all = new ArrayList<Wanted>();
        for (Object one : container("env")) {
            var from = Manifest.map(one, "valueFrom.secretKeyRef");
            if (!from.isEmpty() && !isOptional(from))
                all.add(new Wanted(Manifest.text(from, "name"), Manifest.text(from, "key")));
        }
        for (Object volume : ManifestsTest.nodes().list("spec.template.spec.volumes")) {
            for (Object item : Manifest.list(volume, "secret.items"))
                all.add(
                        new Wanted(
                                Manifest.text(volume, "secret.secretName"),
                                Manifest.text(item, "key")));
        }
        for (var ingress : Manifest.of("Ingress"))
            for (String key : List.of("tls.crt", "tls.key"))
                all.add(new Wanted(ingress.text("spec.tls.0.secretName"), key));
        return all;
    }

    @Test
    void theDatabaseIsTheOneThatIsAskedFor() {
        var cluster = Manifest.of("Cluster").getFirst();
        String url =
                container("env").stream()
                        .filter(one -> Manifest.text(one, "name").equals("ASSAY_DATABASE_URL"))
                        .map(one -> Manifest.text(one, "value"))
                        .findFirst()
                        .orElseThrow();
        assertThat(url)
                .contains(
                        "@%s-rw:5432/%s?"
                                .formatted(
                                        cluster.name(),
                                        cluster.text("spec.bootstrap.initdb.database")));
        String authority = url.substring(url.indexOf("sslrootcert=") + "sslrootcert=".length());
        assertThat(container("volumeMounts"))
                .anyMatch(mount -> authority.equals(Manifest.text(mount, "mountPath") + "/ca.crt"));
    }

    @Test
    void probesAskWhatIsAnsweredAndEndNoNodeForItsDatabase() {
        var paths = new TreeMap<String, String>();
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            String path = Manifest.text(of("containers.0"), probe + ".httpGet.path");
            assertThat(Manifest.text(of("containers.0"), probe + ".httpGet.port"))
                    .isEqualTo("http");
            people.visitor().get(path).hasStatus(200).says("up");
            paths.put(probe, path);
        }
        assertThat(paths.get("livenessProbe")).isNotEqualTo(paths.get("readinessProbe"));
    }

    @Test
    void portsAndAddressesGoTogether() {
        var settings = Manifest.of("ConfigMap", "assay-settings");
        var port = container("ports").getFirst();
        assertThat(Manifest.text(port, "containerPort")).isEqualTo(settings.text("data.PORT"));
        for (var service : Manifest.of("Service"))
            assertThat(service.text("spec.ports.0.targetPort"))
                    .isEqualTo(Manifest.text(port, "name"));
        var ingress = Manifest.of("Ingress").getFirst();
        String backend = "spec.rules.0.http.paths.0.backend.service";
        var service = Manifest.of("Service", ingress.text(backend + ".name"));
        assertThat(service.text("spec.ports.0.name"))
                .isEqualTo(ingress.text(backend + ".port.name"));
        assertThat(Manifest.of("ConfigMap"))
                .anyMatch(one ->
                        one.text("data.ASSAY_BASE_URL")
                                .equals("https://" + ingress.text("spec.rules.0.host")));
        assertThat(Manifest.of("Service", ManifestsTest.nodes().text("spec.serviceName")))
                .isNotNull();
    }

    private static Map<?, ?> of(String path) {
        return ManifestsTest.nodes().map("spec.template.spec." + path);
    }

    private static List<?> container(String list) {
        return Manifest.list(of("containers.0"), list);
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
