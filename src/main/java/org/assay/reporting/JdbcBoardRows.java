package org.assay.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.assay.round.RoundId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of a round, row by row; what is of the whole stands in the first. */
final class JdbcBoardRows {
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<List<StandardResult>> STANDARDS = new TypeReference<>() {};

    private final RoundId round;
    private final JsonMapper json;
    private final List<JdbcBoard.Row> rows = new ArrayList<>();
    private final Map<String, Map<String, Map<String, Map<String, Integer>>>> totals =
            new TreeMap<>();
    private Tally tally = Tally.of(Map.of(), 0, 0);
    private int taken;
    private int both;
    private PlanFigures actions = new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0);

    JdbcBoardRows(RoundId round, JsonMapper json) {
        this.round = round;
        this.json = json;
    }

    void row(ResultSet row) throws SQLException {
        String together = row.getString("totals");
        if (together != null) {
            taken = row.getInt("taken");
            tally = tally(json.readTree(row.getString("tally")));
            for (JsonNode total : json.readTree(together)) total(total);
            actions = json.readValue(row.getString("actions"), PlanFigures.class);
        }
        if (row.getObject("organisation_id") != null)
            rows.add(new JdbcBoard.Row(request(row), open(row), result(row)));
    }

    private static Tally tally(JsonNode all) {
        var byKind = new EnumMap<AgencyState.Kind, Integer>(AgencyState.Kind.class);
        all.path("kinds")
                .forEachEntry((kind, n) -> byKind.put(AgencyState.Kind.of(kind), n.intValue()));
        return Tally.of(
                byKind, all.path("extended").intValue(), all.path("not_started").intValue());
    }

    private static AgencyState.@Nullable Kind open(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null ? null : AgencyState.Kind.of(kind);
    }

    private void total(JsonNode total) {
        String what = total.path("what").stringValue();
        String key = total.path("key").stringValue();
        int n = total.path("n").intValue();
        if (key.isEmpty()) {
            if (what.equals("before")) both += n;
            return;
        }
        int blank = key.lastIndexOf(' ');
        totals.computeIfAbsent(what, w -> new TreeMap<>())
                .computeIfAbsent(total.path("edition").stringValue(), e -> new TreeMap<>())
                .computeIfAbsent(key.substring(0, blank), ref -> new TreeMap<>())
                .put(key.substring(blank + 1), n);
    }

    private Request request(ResultSet row) throws SQLException {
        return new Request(
                round,
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Request.Agency(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("type"),
                        json.readValue(row.getString("answers"), WORDS)),
                row.getString("address"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("extended_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("reminded_on", LocalDate.class));
    }

    private @Nullable Result result(ResultSet row) throws SQLException {
        UUID publication = row.getObject("publication_id", UUID.class);
        return publication == null
                ? null
                : new Result(
                        publication,
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getString("level"),
                        json.readValue(row.getString("standards"), STANDARDS));
    }

    JdbcBoard.Found found() {
        return new JdbcBoard.Found(
                tally,
                rows,
                taken,
                totals.getOrDefault("now", Map.of()),
                totals.getOrDefault("again", Map.of()),
                totals.getOrDefault("before", Map.of()),
                both,
                actions);
    }
}
