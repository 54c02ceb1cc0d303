package org.assay.evidence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks every room above who cites a document, in one statement. */
@Component
class JdbcCitations {
    private final JdbcClient database;
    private final JsonMapper json;
    private final ObjectProvider<CitationSource> sources;

    JdbcCitations(JdbcClient database, JsonMapper json, ObjectProvider<CitationSource> sources) {
        this.database = database;
        this.json = json;
        this.sources = sources;
    }

    List<Citation> of(DocumentId document) {
        List<CitationSource> rooms = sources.orderedStream().toList();
        if (rooms.isEmpty()) return List.of();
        return database.sql(question(rooms))
                .param("document", document.toString())
                .query((row, number) ->
                        rooms.get(row.getInt("room"))
                                .citation(json.readTree(row.getString("found"))))
                .list();
    }

    private static String question(List<CitationSource> rooms) {
        return IntStream.range(0, rooms.size())
                .mapToObj(room ->
                        "select %d as room, row_number() over () as place, q.found from (%s) as q (found)"
                                .formatted(room, rooms.get(room).query()))
                .collect(Collectors.joining("\nunion all\n", "", "\norder by room, place"));
    }
}
