package org.assay.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes ODS files of invented organisations, as the import reads them: 27 columns, no header. */
public final class OdsFile {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String[] FIRST = {
        "LARKFIELD", "MILLBROOK", "THE LARCHES", "OAK", "ST HILDA'S", "WILLOW", "FOX", "HARBOUR"
    };
    private static final String[] SECOND = {
        "HOUSE", "COURT", "LODGE", "HOMECARE", "NURSING HOME", "SURGERY", "REST HOME", "VIEW"
    };
    private static final String[] TOWN = {"ALDBURY", "BRINTON", "CASTERFORD", "DUNMERE"};

    private final List<String> lines = new ArrayList<>();

    /** A code that no other test has: ZZ and five more letters and digits. */
    public static String freshCode() {
        return code(LAST.incrementAndGet());
    }

    /** Code number n, of a range of its own for files of many rows. */
    public static String code(int n) {
        return "ZZ" + String.format("%5s", Integer.toString(n, 36)).replace(' ', '0').toUpperCase();
    }

    /** Very many rows, the same for the same numbers; starts at code 1,000,000 + from. */
    public static InputStream ofRows(int from, int count) {
        var text = new StringBuilder(count * 160);
        for (int n = from; n < from + count; n++) {
            String name = FIRST[n % FIRST.length] + " " + SECOND[n / 8 % SECOND.length] + " " + n;
            text.append(row(code(1_000_000 + n), name, "20080401", "", "A")).append('\n');
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The columns of an open organisation, quoted where they have to be. */
    public static String row(String code, String name, String open, String close, String status) {
        int n = Math.abs(code.hashCode());
        return String.join(
                ",",
                code,
                quoted(name),
                "Y01",
                "QZZ",
                (1 + n % 99) + " HIGH STREET",
                "",
                "",
                quoted(TOWN[n % TOWN.length]),
                "",
                "ZZ%d %dAB".formatted(n % 90 + 1, n % 9 + 1),
                open,
                close,
                status,
                "B",
                "ZZ9",
                open,
                "",
                "01632 960000",
                "",
                "",
                "",
                "0",
                "",
                "",
                "",
                "",
                "");
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    public OdsFile open(String code, String name) {
        return line(row(code, name, "20080401", "", "A"));
    }

    public OdsFile closed(String code, String name, String day) {
        return line(row(code, name, "20080401", day, "C"));
    }

    public OdsFile line(String text) {
        lines.add(text);
        return this;
    }

    public InputStream stream() {
        return bytes(String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    }

    public static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
