package org.assay.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in one line what went wrong, for somebody who has no use for a stack trace. */
final class Plain {
    private Plain() {}

    /** The innermost reason's first line: it is the one that says what to mend. */
    static String line(Throwable failure) {
        Throwable inner = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (first(cause.getMessage()) != null) inner = cause;
        }
        String said = first(inner.getMessage());
        if (said == null) return inner.getClass().getSimpleName();
        boolean ours = inner.getClass().getName().startsWith("org.assay.");
        return ours || inner instanceof IllegalStateException
                ? said
                : inner.getClass().getSimpleName() + ": " + said;
    }

    /** Exit code 1, one line on standard error. */
    static int say(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(line(failure));
        return 1;
    }

    /** Exit code 2, what is wrong, and where to read how it is used. */
    static int sayWrongUse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static @Nullable String first(@Nullable String message) {
        if (message == null) return null;
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse(null);
    }
}
