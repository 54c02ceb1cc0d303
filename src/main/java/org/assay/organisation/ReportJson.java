package org.assay.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes an import's report as JSON and reads it back. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    /** The numbers alone, for the history. */
    static String counts(ImportReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("added", report.added());
        counts.put("updated", report.updated());
        counts.put("closed", report.closed());
        counts.put("unchanged", report.unchanged());
        counts.put("wrong", report.wrong());
        return JSON.writeValueAsString(counts);
    }

    static String whole(ImportReport report) {
        return JSON.writeValueAsString(report);
    }

    static ImportReport read(String json) {
        return JSON.readValue(json, ImportReport.class);
    }
}
