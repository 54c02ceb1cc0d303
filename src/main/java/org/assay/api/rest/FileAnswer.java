package org.assay.api.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer, whole or not at all: what fails while it is written is told as a problem.
 */
public final class FileAnswer {
    /** Writes a file in its format. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private FileAnswer() {}

    /**
     * @param type its media type
     * @param name what it is called when it is saved
     */
    public static ResponseEntity<byte[]> of(String type, String name, Writing writing)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes.toByteArray());
    }
}
