package org.assay.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a document and asks every room above whether it opens it, in one statement. */
@Component
class JdbcAccess {
    /**
     * A document as far as the reader's own rows show it.
     *
     * @param opened whether a room above opens it to the reader
     */
    record Found(Optional<Document> document, boolean opened) {}

    private final JdbcClient database;
    private final JdbcDocuments rows;
    private final ObjectProvider<DocumentAccess> accesses;

    JdbcAccess(JdbcClient database, JdbcDocuments rows, ObjectProvider<DocumentAccess> accesses) {
        this.database = database;
        this.rows = rows;
        this.accesses = accesses;
    }

    /**
     * @param places where the reader may see returns
     */
    Found find(DocumentId id, List<UUID> places) {
        List<DocumentAccess> rooms = accesses.orderedStream().toList();
        if (places.isEmpty() || rooms.isEmpty()) return new Found(rows.find(id), false);
        return database.sql(question(rooms))
                .param("document", id.toString())
                .param("places", places.toArray(UUID[]::new))
                .query((row, number) ->
                        new Found(
                                row.getObject("id") == null
                                        ? Optional.empty()
                                        : Optional.of(JdbcDocuments.document(row, number)),
                                row.getBoolean("opened")))
                .single();
    }

    private static String question(List<DocumentAccess> rooms) {
        return rooms.stream()
                .map(room -> "exists (%s)".formatted(room.query()))
                .collect(
                        Collectors.joining(
                                "\nor ",
                                "select d.*, ",
                                """
                                 as opened
                                from (values (1)) as one left join evidence.document d on d.id = :document::uuid
                                """));
    }
}
