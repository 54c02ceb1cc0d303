package org.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Runs commands as somebody at a terminal would, on the installation in a home. */
public final class Console {
    private final Map<String, String> settings;
    private String out = "";
    private String err = "";

    public Console(Path home) {
        this(home, Map.of());
    }

    /**
     * @param more settings besides the home, as properties
     */
    public Console(Path home, Map<String, String> more) {
        settings = new HashMap<>(more);
        settings.put("assay.home", home.toAbsolutePath().toString());
    }

    /** The exit code. */
    public int run(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        settings.forEach(System::setProperty);
        try {
            return Assay.commandLine()
                    .setOut(new PrintWriter(said, true))
                    .setErr(new PrintWriter(complained, true))
                    .execute(arguments);
        } finally {
            settings.keySet().forEach(System::clearProperty);
            out = said.toString();
            err = complained.toString();
        }
    }

    /** What the last command printed. */
    public String out() {
        return out;
    }

    /** What the last command complained of. */
    public String err() {
        return err;
    }

    /** The installation itself, for what no command does. */
    <T> T inside(Function<House, T> work) {
        settings.forEach(System::setProperty);
        try (House house = House.open()) {
            return work.apply(house);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
