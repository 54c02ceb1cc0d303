package org.assay.support;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form with a file in it, as a browser sends it. */
public final class Upload {
    private static final String BOUNDARY = "----assay-boundary-5b2458";
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Upload field(String name, String value) {
        write(
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n");
        write(value + "\r\n");
        return this;
    }

    /** Quotes in the file's name are written as browsers do. */
    public Upload file(String name, String fileName, byte[] bytes) {
        String quoted = fileName.replace("\"", "%22");
        write(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, name, quoted));
        body.writeBytes(bytes);
        write("\r\n");
        return this;
    }

    /** Sends it with the browser's token and does not follow. */
    public HttpResponse<String> to(Browser browser, String path) {
        field("_csrf", browser.token());
        write("--" + BOUNDARY + "--\r\n");
        return browser.exchange(
                HttpRequest.newBuilder(browser.address(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
