package org.assay.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people choose. */
@Repository
class JdbcPreferences {
    private final JdbcClient database;

    JdbcPreferences(JdbcClient database) {
        this.database = database;
    }

    boolean reminders(PersonId person) {
        return database.sql("select reminders from notification.preference where person_id = ?")
                .param(person.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Those of these who want none. */
    Set<PersonId> withoutReminders(Collection<PersonId> people) {
        return new HashSet<>(
                database.sql(
                                """
                                select person_id from notification.preference
                                where person_id = any(?) and not reminders
                                """)
                        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    void set(PersonId person, boolean reminders, Instant at) {
        database.sql(
                        """
                        insert into notification.preference (person_id, reminders, changed_at) values (?, ?, ?)
                        on conflict (person_id) do update
                          set reminders = excluded.reminders, changed_at = excluded.changed_at
                        """)
                .params(person.value(), reminders, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
