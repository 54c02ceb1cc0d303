package org.assay.evidence;

import java.util.Optional;

/** The name a file came with: kept as it is, or refused with the reason. */
final class FileName {
    static final int LONGEST = 200;

    private FileName() {}

    /** Without the folders that some browsers send along; {@code document} when nothing is left. */
    static String of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "document" : name;
    }

    static Optional<String> problem(String name) {
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(
                    "The file's name holds a character that cannot be kept. Rename the file and choose it again.");
        }
        if (name.length() > LONGEST) {
            return Optional.of(
                    "The file's name is %d characters long; %d is the most. Rename the file and choose it again."
                            .formatted(name.length(), LONGEST));
        }
        return Optional.empty();
    }

    /** What to call the document until somebody gives it a better title. */
    static String title(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
