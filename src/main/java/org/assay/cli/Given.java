package org.assay.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files that a command was given. */
final class Given {
    private Given() {}

    /** The whole text; wrong use when it is none. */
    static String text(Path file, CommandSpec spec) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new ParameterException(spec.commandLine(), file + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), file + " cannot be read.");
        }
    }

    /** The file itself; wrong use when it cannot be read. */
    static Path readable(Path file, CommandSpec spec) {
        if (Files.isReadable(file) && Files.isRegularFile(file)) return file;
        throw new ParameterException(spec.commandLine(), file + " cannot be read.");
    }
}
