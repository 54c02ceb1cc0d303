package org.assay.publication;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who received what was handed in, and what was taken back. */
@Repository
class JdbcReturns {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcReturns(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Publication publication, List<Receiver> receivers) {
        database.sql(
                        """
                        insert into publication.recipient (publication_id, organisation_id, recipient_id, title, address)
                        select ?, ?, r.organisation, r.title, r.address
                        from jsonb_to_recordset(?::jsonb) as r(organisation uuid, title text, address text)
                        on conflict (publication_id, recipient_id) do nothing
                        """)
                .params(
                        publication.id().value(),
                        publication.organisation().value(),
                        json.writeValueAsString(receivers.stream().map(Row::of).toList()))
                .update();
    }

    record Row(UUID organisation, String title, String address) {
        static Row of(Receiver receiver) {
            return new Row(receiver.organisation().value(), receiver.title(), receiver.address());
        }
    }

    /** To whom it was handed in, by title. */
    List<Receiver> receivers(PublicationId publication) {
        return database.sql(
                        """
                        select recipient_id, title, address from publication.recipient
                        where publication_id = ? order by title, recipient_id
                        """)
                .param(publication.value())
                .query((row, n) ->
                        new Receiver(
                                new OrganisationId(row.getObject(1, UUID.class)),
                                "",
                                row.getString(2),
                                row.getString(3)))
                .list();
    }

    void withdraw(Publication publication, Withdrawal withdrawal, PersonId by) {
        database.sql(
                        """
                        insert into publication.withdrawal
                          (publication_id, organisation_id, reason, withdrawn_at, withdrawn_by, name)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        publication.id().value(),
                        publication.organisation().value(),
                        withdrawal.reason(),
                        withdrawal.at().atOffset(ZoneOffset.UTC),
                        by.value(),
                        withdrawal.by())
                .update();
    }
}
