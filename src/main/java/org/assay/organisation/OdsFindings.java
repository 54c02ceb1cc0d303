package org.assay.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.kernel.Ids;

/**
 * Hears the lines of a file one after the other, and keeps what is to be taken over and what not.
 */
final class OdsFindings {
    /** A row on its way to the database, with the id it gets when it is new. */
    record Waiting(int line, UUID id, OdsLine.Row row) {}

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, Integer> lineOfCode = new HashMap<>();
    private final List<ImportReport.WrongLine> wrongLines = new ArrayList<>();
    private List<Waiting> waiting = new ArrayList<>();
    private int lines;
    private int wrong;

    void hear(String text) {
        lines++;
        String line = lines == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        switch (OdsLine.read(line)) {
            case OdsLine.Blank _ -> {}
            case OdsLine.Wrong(String reason) -> refuse(reason);
            case OdsLine.Row row -> {
                Integer before = lineOfCode.putIfAbsent(row.code().value(), lines);
                if (before == null) waiting.add(new Waiting(lines, Ids.next(), row));
                else
                    refuse(
                            "The code %s stands in line %,d already; that line was taken."
                                    .formatted(row.code(), before));
            }
        }
    }

    void refuse(String reason) {
        wrong++;
        if (wrongLines.size() < ImportReport.LISTED)
            wrongLines.add(new ImportReport.WrongLine(Math.max(1, lines), reason));
    }

    /** What waits for the database; nothing waits afterwards. */
    List<Waiting> take() {
        List<Waiting> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    int waitingRows() {
        return waiting.size();
    }

    int lines() {
        return lines;
    }

    boolean nothing() {
        return lineOfCode.isEmpty() && wrong == 0;
    }

    ImportReport report(JdbcOdsImport.Merged merged) {
        return new ImportReport(
                lines,
                merged.added(),
                merged.updated(),
                merged.closed(),
                merged.unchanged(),
                wrong,
                wrongLines);
    }
}
