package org.assay.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One object of the files in {@code deploy}.
 *
 * @param file without the folder {@code deploy}
 */
record Manifest(String file, Map<?, ?> content) {
    static final Path FOLDER = Path.of("deploy");

    /** Of every file, in the order of their names. */
    static List<Manifest> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(Manifest::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Manifest> in(Path file) {
        try {
            var load = new Load(LoadSettings.builder().build());
            var found = new ArrayList<Manifest>();
            for (Object one : load.loadAllFromString(Files.readString(file)))
                found.add(new Manifest(FOLDER.relativize(file).toString(), (Map<?, ?>) one));
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifest of(String kind, String name) {
        return all().stream()
                .filter(one -> one.kind().equals(kind) && one.name().equals(name))
                .filter(one -> !one.isPatch())
                .findFirst()
                .orElseThrow();
    }

    static List<Manifest> of(String kind) {
        return all().stream().filter(one -> one.kind().equals(kind)).toList();
    }

    String kind() {
        return text("kind");
    }

    String name() {
        return text("metadata.name");
    }

    /** What changes an object of the base, and is none by itself. */
    boolean isPatch() {
        return all().stream()
                .filter(one -> one.kind().equals("Kustomization"))
                .filter(one -> one.folder().equals(folder()))
                .flatMap(one -> one.list("patches").stream())
                .anyMatch(patch -> folder().resolve(text(patch, "path")).equals(Path.of(file)));
    }

    Path folder() {
        return Path.of(file).getParent();
    }

    /** The value at names and numbers with dots between them, as {@code spec.ports.0.name}. */
    Object at(String path) {
        return at(content, path);
    }

    String text(String path) {
        return at(path).toString();
    }

    static String text(Object within, String path) {
        return at(within, path).toString();
    }

    /** Empty where there is none. */
    List<?> list(String path) {
        return list(content, path);
    }

    static List<?> list(Object within, String path) {
        return at(within, path) instanceof List<?> list ? list : List.of();
    }

    /** Empty where there is none. */
    Map<?, ?> map(String path) {
        return map(content, path);
    }

    static Map<?, ?> map(Object within, String path) {
        return at(within, path) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Object at(Object within, String path) {
        Object now = within;
        for (String step : path.split("\\.")) {
            Object next = "";
            if (now instanceof Map<?, ?> map && map.containsKey(step)) next = map.get(step);
            if (now instanceof List<?> list && step.matches("\\d+"))
                next = list.get(Integer.parseInt(step));
            now = next;
        }
        return now;
    }
}
