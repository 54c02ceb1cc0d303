package org.assay.account;

import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of people by their organisation. */
@Repository
class JdbcRoll {
    private final JdbcClient database;

    JdbcRoll(JdbcClient database) {
        this.database = database;
    }

    List<Colleague> of(OrganisationId organisation) {
        return database.sql(
                        """
                        select p.id, p.name, bool_or(m.state = 'active') as active
                        from account.membership m join account.person p on p.id = m.person_id
                        where m.organisation_id = ? and m.state in ('active', 'ended')
                        group by p.id, p.name order by lower(p.name), p.id
                        """)
                .param(organisation.value())
                .query((rs, n) ->
                        new Colleague(
                                new PersonId(rs.getObject(1, UUID.class)),
                                rs.getString(2),
                                rs.getBoolean(3)))
                .list();
    }
}
