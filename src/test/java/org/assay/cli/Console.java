package org.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Function;

/** Runs commands as somebody at a terminal would, on the installation in a home. */
public final class Console {
    private static final String HOME = "assay.home";
    private final Path home;
    private String out = "";
    private String err = "";

    public Console(Path home) {
        this.home = home;
    }

    /** The exit code. */
    public int run(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        System.setProperty(HOME, home.toAbsolutePath().toString());
        try {
            return Assay.commandLine()
                    .setOut(new PrintWriter(said, true))
                    .setErr(new PrintWriter(complained, true))
                    .execute(arguments);
        } finally {
            System.clearProperty(HOME);
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
        System.setProperty(HOME, home.toAbsolutePath().toString());
        try (House house = House.open()) {
            return work.apply(house);
        } finally {
            System.clearProperty(HOME);
        }
    }
}
