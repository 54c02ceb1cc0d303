package org.assay.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page as Assay gave it, with the statements that it took. */
record BarePage(String path, List<Statement> statements, Map<String, String> headers, byte[] body) {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "date");

    static BarePage of(String path, List<Statement> statements, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        var headers = new HashMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!OF_THE_CONNECTION.contains(name)) headers.put(name, String.join(", ", values));
                });
        return new BarePage(path, statements, headers, answer.body());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
