package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents' rows. */
@Component
class JdbcDocuments {
    private final JdbcClient database;

    JdbcDocuments(JdbcClient database) {
        this.database = database;
    }

    void insert(Document document) {
        var upload = document.content() instanceof Content.Upload u ? u : null;
        var link = document.content() instanceof Content.Link l ? l.address() : null;
        var place = document.content() instanceof Content.Place p ? p.words() : null;
        database.sql(
                        """
                        insert into evidence.document (id, organisation_id, kind, title, file_name, media_type, size,
                                                       sha256, scan, link, place, added_by, added_at)
                        values (:id, :organisation, :kind, :title, :file_name, :media_type, :size::bigint,
                                decode(:sha256, 'hex'), :scan, :link, :place, :added_by, :added_at)
                        """)
                .param("id", document.id().value())
                .param("organisation", document.organisation().value())
                .param("kind", document.content().kind())
                .param("title", document.title())
                .param("file_name", upload == null ? null : upload.fileName())
                .param("media_type", upload == null ? null : upload.mediaType())
                .param("size", upload == null ? null : upload.size())
                .param("sha256", upload == null ? null : upload.sha256())
                .param("scan", upload == null ? null : upload.scan().id())
                .param("link", link)
                .param("place", place)
                .param("added_by", document.addedBy().value())
                .param("added_at", document.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Document> find(DocumentId id) {
        return database.sql("select * from evidence.document where id = :id")
                .param("id", id.value())
                .query(JdbcDocuments::document)
                .optional();
    }

    /** One that an upper room opens to the reader, whose ever it is. */
    Optional<Document> opened(DocumentId id) {
        return database.sql("select * from evidence.opened(?)")
                .param(id.value())
                .query(JdbcDocuments::document)
                .optional();
    }

    /** Those among the ids that the reader may see, in no order. */
    List<Document> findAll(List<DocumentId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql("select * from evidence.document where id in (:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .query(JdbcDocuments::document)
                .list();
    }

    /** Those named, withdrawn or not, and the latest of the organisation's others. */
    List<Document> offered(OrganisationId organisation, List<DocumentId> named, int others) {
        return database.sql(
                        """
                        select * from evidence.document where organisation_id = :organisation and id = any(:named)
                        union all
                        (select * from evidence.document
                         where organisation_id = :organisation and withdrawn_at is null and not id = any(:named)
                         order by added_at desc, id desc limit :others)
                        """)
                .param("organisation", organisation.value())
                .param(
                        "named",
                        named.stream().map(DocumentId::value).toArray(java.util.UUID[]::new))
                .param("others", others)
                .query(JdbcDocuments::document)
                .list();
    }

    Listing<Document> list(OrganisationId organisation, DocumentSearch search) {
        String order =
                switch (search.sort()) {
                    case NEWEST -> "added_at desc, id desc";
                    case OLDEST -> "added_at, id";
                    case TITLE -> "lower(title), id";
                };
        var rows =
                database.sql(
                                """
                                with found as (
                                  select * from evidence.document
                                  where organisation_id = :organisation and (withdrawn_at is not null) = :withdrawn
                                    and (:text = '' or strpos(lower(concat_ws(' ', title, file_name, link, place)),
                                                              lower(:text)) > 0)
                                )
                                select found.*, (select count(*) from found) as total
                                from found order by %s limit :size
                                offset (select least(:from, greatest(0, (count(*) - 1) / :size * :size)) from found)
                                """
                                        .formatted(order))
                        .param("organisation", organisation.value())
                        .param("withdrawn", search.withdrawn())
                        .param("text", search.text())
                        .param("size", DocumentSearch.SIZE)
                        .param("from", (long) (search.page() - 1) * DocumentSearch.SIZE)
                        .query((row, n) -> new Counted(document(row, n), row.getLong("total")))
                        .list();
        long total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Listing<>(
                rows.stream().map(Counted::document).toList(),
                Listing.upTo(search.page(), DocumentSearch.SIZE, total),
                DocumentSearch.SIZE,
                total);
    }

    List<Document> listAfter(
            OrganisationId organisation,
            DocumentSearch search,
            @Nullable DocumentId after,
            int limit) {
        return database.sql(
                        """
                        select * from evidence.document
                        where organisation_id = :organisation and (withdrawn_at is not null) = :withdrawn
                          and (:text = '' or strpos(lower(concat_ws(' ', title, file_name, link, place)),
                                                    lower(:text)) > 0)
                          and (cast(:after as uuid) is null or (added_at, id) <
                            (select added_at, id from evidence.document
                             where id = cast(:after as uuid) and organisation_id = :organisation))
                        order by added_at desc, id desc limit :limit
                        """)
                .param("organisation", organisation.value())
                .param("withdrawn", search.withdrawn())
                .param("text", search.text())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcDocuments::document)
                .list();
    }

    void rename(DocumentId id, String title) {
        database.sql("update evidence.document set title = :title where id = :id")
                .param("title", title)
                .param("id", id.value())
                .update();
    }

    void withdraw(DocumentId id, @Nullable Instant at) {
        database.sql("update evidence.document set withdrawn_at = :at::timestamptz where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Files that no scanner has judged, oldest first, each content once. */
    List<String> unscanned(String after, int most) {
        return database.sql(
                        """
                        select encode(sha256, 'hex') as content from evidence.document
                        where scan = 'not-scanned' and sha256 > decode(:after, 'hex')
                        group by sha256 order by sha256 limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> row.getString("content"))
                .list();
    }

    /** Notes what the scanner said of a content, and hands back every document that has it. */
    List<Document> scanned(String sha256, Scan scan) {
        return database.sql(
                        """
                        update evidence.document set scan = :scan
                        where sha256 = decode(:sha256, 'hex') and scan = 'not-scanned' returning *
                        """)
                .param("scan", scan.id())
                .param("sha256", sha256)
                .query(JdbcDocuments::document)
                .list();
    }

    private record Counted(Document document, long total) {}

    static Document document(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("title"),
                content(row),
                new PersonId(row.getObject("added_by", UUID.class)),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Content content(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "link" -> new Content.Link(row.getString("link"));
            case "place" -> new Content.Place(row.getString("place"));
            default ->
                    new Content.Upload(
                            row.getString("file_name"),
                            row.getString("media_type"),
                            row.getLong("size"),
                            HexFormat.of().formatHex(row.getBytes("sha256")),
                            Scan.of(row.getString("scan")));
        };
    }
}
