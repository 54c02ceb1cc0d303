package org.assay.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
final class Programs {
    private Programs() {}

    /**
     * PostgreSQL refuses to run as root; there it gets a user namespace in which it is nobody, but
     * still owns its files.
     *
     * @throws IllegalStateException with what the program printed, when it fails
     */
    static void run(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) command.addAll(List.of("unshare", "-U"));
        command.add(program.toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("assay-program", ".log");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                int code = process.waitFor();
                if (code != 0) {
                    throw new IllegalStateException(
                            "%s ended with %d:%n%s"
                                    .formatted(
                                            program.getFileName(), code, Files.readString(output)));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while running " + program.getFileName(), e);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
