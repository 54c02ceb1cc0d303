package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives on a form that takes a file, a link, or the place where something is kept.
 *
 * @param title empty to make one from what is given
 * @param fileName empty when no file was chosen
 * @param file opens the file's bytes; null when no file was chosen
 */
public record Offer(
        String title, String link, String place, String fileName, @Nullable Bytes file) {
    /** Opens the bytes of a file. */
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /** How many of the three were given; one is right. */
    long given() {
        return Stream.of(fileName, link, place).filter(text -> !text.isBlank()).count();
    }
}
