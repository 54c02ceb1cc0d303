package org.assay.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody who can sign in and works on one item of their organisation's assessment. */
record Resident(UUID person, UUID organisation, UUID assessment, String email, String item) {
    static final String PASSWORD = "a brown fox in the larder";

    /** Of {@link #PASSWORD}; made with little memory, since signing in is not what is tested. */
    private static final String HASH =
            "$argon2id$v=19$m=1024,t=1,p=1$NeojjPZeIbQwypxb+4wqAA$vNJtt2iJixoP8IupjtJHiX22W5evDEpK4DD2xAP7Fs4";

    /** Questions of one standard that take a text. */
    private static final List<String> ITEMS = List.of("1.1.2", "1.3.1", "1.3.4", "1.4.4");

    /** Lays down organisations of four people each, who share an assessment and its history. */
    static List<Resident> settle(Connection database, int count) throws SQLException {
        var residents = new ArrayList<Resident>();
        UUID organisation = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        for (int n = 0; n < count; n++) {
            boolean first = n % ITEMS.size() == 0;
            if (first) {
                organisation = UUID.randomUUID();
                assessment = UUID.randomUUID();
            }
            UUID person = UUID.randomUUID();
            String email = "resident-" + person + "@faults.example";
            var resident =
                    new Resident(
                            person, organisation, assessment, email, ITEMS.get(n % ITEMS.size()));
            if (first) resident.house(database);
            resident.moveIn(database, "administrator");
            residents.add(resident);
        }
        return residents;
    }

    private void house(Connection database) throws SQLException {
        run(
                database,
                "insert into organisation.organisation (id, code, kind, name, status)"
                        + " values (?, ?, 'ods', 'Larkfield House', 'active')",
                organisation,
                "ZF" + Integer.toHexString(organisation.hashCode()));
        run(
                database,
                "insert into organisation.profile (organisation_id, type, answers, version, changed_at,"
                        + " changed_by, submitted_at, submitted_by) values (?, 'care-home',"
                        + " '{\"nhsmail\":\"no\",\"cyber_essentials_plus\":\"no\"}', 3, now(), ?, now(), ?)",
                organisation,
                person,
                person);
        run(
                database,
                "insert into assessment.assessment (id, organisation_id, framework, edition,"
                        + " organisation_type, profile, opened_at, opened_by) values (?, ?, 'dspt-social-care',"
                        + " '2019-20', 'care-home', '{\"nhsmail\":\"no\",\"cyber_essentials_plus\":\"no\"}', now(), ?)",
                assessment,
                organisation,
                person);
    }

    /** Gives the person an account and a role in the organisation. */
    void moveIn(Connection database, String role) throws SQLException {
        run(
                database,
                "insert into account.person (id, email, name, password_hash, created_at)"
                        + " values (?, ?, 'A Resident', ?, now())",
                person,
                email,
                HASH);
        run(
                database,
                "insert into account.membership (id, person_id, organisation_id, role, state, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'active', now())",
                person,
                organisation,
                role);
    }

    /** A colleague who is told what the organisation is told. */
    Resident colleague(Connection database) throws SQLException {
        UUID other = UUID.randomUUID();
        var colleague =
                new Resident(
                        other,
                        organisation,
                        assessment,
                        "colleague-" + other + "@faults.example",
                        item);
        colleague.moveIn(database, "member");
        return colleague;
    }

    static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }
}
