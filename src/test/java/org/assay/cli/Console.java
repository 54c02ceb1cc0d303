package org.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands as somebody at a terminal would, on the installation in a home. */
final class Console {
    private static final String HOME = "assay.home";
    private final Path home;
    private String out = "";
    private String err = "";

    Console(Path home) {
        this.home = home;
    }

    /** The exit code. */
    int run(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        String before = System.getProperty(HOME);
        System.setProperty(HOME, home.toAbsolutePath().toString());
        try {
            return Assay.commandLine()
                    .setOut(new PrintWriter(said, true))
                    .setErr(new PrintWriter(complained, true))
                    .execute(arguments);
        } finally {
            if (before == null) System.clearProperty(HOME);
            else System.setProperty(HOME, before);
            out = said.toString();
            err = complained.toString();
        }
    }

    /** What the last command printed. */
    String out() {
        return out;
    }

    /** What the last command complained of. */
    String err() {
        return err;
    }

    /** The installation itself, for what no command does. */
    House open() {
        String before = System.getProperty(HOME);
        System.setProperty(HOME, home.toAbsolutePath().toString());
        try {
            return House.open();
        } finally {
            if (before == null) System.clearProperty(HOME);
            else System.setProperty(HOME, before);
        }
    }
}
