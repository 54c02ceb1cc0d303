package org.assay.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.disclosure.EvidenceRequest.Closed;
import org.assay.disclosure.EvidenceRequest.Supplied;
import org.assay.evidence.DocumentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.publication.PublicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests for evidence with what was supplied, each read in one statement. */
@Repository
class JdbcRequests {
    private static final String REQUESTS = "select r.* from disclosure.whole r ";

    /** Where the document was supplied to one of these organisations. */
    static final String SUPPLIED =
            """
            select from disclosure.supply s where s.document_id = :document::uuid and s.recipient_id = any(:places)
            """;

    /** Requests that the document was supplied for. */
    static final String CITING =
            """
            select json_build_object('request', r.id, 'ref', r.ref) from disclosure.request r
            where r.id in (select s.request_id from disclosure.supply s where s.document_id = :document::uuid)
            order by r.asked_at, r.id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcRequests(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<EvidenceRequest> find(RequestId id) {
        return database.sql(REQUESTS + "where r.id = ?")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<EvidenceRequest> hold(RequestId id) {
        return database.sql("select * from disclosure.held(?)")
                .param(id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    /** In the order in which they were asked. */
    List<EvidenceRequest> about(PublicationId publication) {
        return database.sql(REQUESTS + "where r.publication_id = ? order by r.asked_at, r.id")
                .param(publication.value())
                .query((row, n) -> request(row))
                .list();
    }

    List<EvidenceRequest> of(OrganisationId place) {
        return database.sql(
                        REQUESTS
                                + """
                                where r.organisation_id = :place or r.recipient_id = :place
                                order by r.closed_at is not null, r.closed_at desc, r.due, r.id limit 200
                                """)
                .param("place", place.value())
                .query((row, n) -> request(row))
                .list();
    }

    /** Whether there was room; false when there are as many about the publication already. */
    boolean add(EvidenceRequest request, PersonId by, int most) {
        return database.sql(
                                """
                                insert into disclosure.request (id, publication_id, organisation_id, recipient_id, ref, asked, due,
                                  asked_at, asked_by, asked_name)
                                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                                where (select count(*) from disclosure.request where publication_id = ?) < ?
                                """)
                        .params(
                                request.id().value(),
                                request.publication().value(),
                                request.organisation().value(),
                                request.recipient().value(),
                                request.ref(),
                                request.asked(),
                                request.due(),
                                offset(request.askedAt()),
                                by.value(),
                                request.askedBy(),
                                request.publication().value(),
                                most)
                        .update()
                == 1;
    }

    void supply(EvidenceRequest request, Supplied supplied, PersonId by) {
        database.sql(
                        """
                        insert into disclosure.supply (request_id, document_id, organisation_id, recipient_id, title,
                          supplied_at, supplied_by, name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request.id().value(),
                        supplied.document().value(),
                        request.organisation().value(),
                        request.recipient().value(),
                        supplied.title(),
                        offset(supplied.at()),
                        by.value(),
                        supplied.by())
                .update();
    }

    void close(RequestId id, Closed closed, PersonId by) {
        database.sql(
                        """
                        update disclosure.request set closed_at = ?, closed_by = ?, closed_name = ?, closed_for = ?,
                          closing = ? where id = ?
                        """)
                .params(
                        offset(closed.at()),
                        by.value(),
                        closed.by(),
                        closed.place().value(),
                        closed.words(),
                        id.value())
                .update();
    }

    private EvidenceRequest request(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        String supplied = row.getString("supplied");
        return new EvidenceRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new PublicationId(row.getObject("publication_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new OrganisationId(row.getObject("recipient_id", UUID.class)),
                row.getString("ref"),
                row.getString("asked"),
                row.getObject("due", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_name"),
                supplied == null
                        ? List.of()
                        : json.readTree(supplied).valueStream().map(JdbcRequests::given).toList(),
                closed == null
                        ? null
                        : new Closed(
                                closed.toInstant(),
                                row.getString("closed_name"),
                                new OrganisationId(row.getObject("closed_for", UUID.class)),
                                row.getString("closing")));
    }

    private static Supplied given(JsonNode row) {
        return new Supplied(
                new DocumentId(UUID.fromString(row.path("document_id").stringValue())),
                row.path("title").stringValue(),
                OffsetDateTime.parse(row.path("supplied_at").stringValue()).toInstant(),
                row.path("name").stringValue());
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
