package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.London;

/** A return that is overdue, of an organisation with many people who are to be reminded. */
record Overdue(UUID round, LocalDate due, Resident administrator, List<Resident> members) {

    static Overdue round(Connection database, int members) throws SQLException {
        Resident administrator = Resident.settle(database, 1).getFirst();
        var all = new ArrayList<Resident>();
        for (int n = 0; n < members; n++) all.add(administrator.colleague(database));
        LocalDate due = LocalDate.now(London.ZONE).minusDays(3);
        var overdue = new Overdue(UUID.randomUUID(), due, administrator, List.copyOf(all));
        overdue.ask(database, authority(database));
        return overdue;
    }

    /** Whoever the returns of the edition come to: nobody else's round is reminded of. */
    private static UUID authority(Connection database) throws SQLException {
        try (var query =
                        database.prepareStatement(
                                "select id from organisation.organisation where code = 'national-data-security'");
                var row = query.executeQuery()) {
            if (!row.next()) throw new AssertionError("the authority is not there");
            return row.getObject(1, UUID.class);
        }
    }

    private void ask(Connection database, UUID board) throws SQLException {
        Resident.run(
                database,
                "insert into round.round (id, boards, opener, framework, edition, title, due, opened_at, opened_by)"
                        + " values (?, array[?], ?, 'dspt-social-care', '2019-20', 'Overdue', ?,"
                        + " now() - interval '30 days', gen_random_uuid())",
                round,
                board,
                board,
                due);
        Resident.run(
                database,
                "insert into round.request (round_id, organisation_id, boards, code, name, asked_at)"
                        + " values (?, ?, array[?], 'ZF1', 'Larkfield House', now() - interval '30 days')",
                round,
                administrator.organisation(),
                board);
    }

    private String about() {
        return "round/%s/organisation/%s/%s".formatted(round, administrator.organisation(), due);
    }

    /** Stands in the way: who reminds this person has to wait until this transaction ends. */
    void claim(Connection obstacle, UUID person) throws SQLException {
        Resident.run(
                obstacle,
                "insert into notification.told (recipient, about, step, told_at) values (?, ?, 'after P1D', now())",
                person.toString(),
                about());
    }

    void remindNow(Connection database) throws SQLException {
        Resident.run(
                database,
                "update platform.job set execution_time = now() where task_name = 'notification.remind' and not picked");
    }

    /** The node that reminds and has come to the obstacle. */
    String nodeThatWaits(Connection database) throws SQLException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try (var query =
                            database.prepareStatement(
                                    "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                                            + " and query like '%notification.told%'");
                    var row = query.executeQuery()) {
                if (row.next()) return row.getString(1);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody reminds");
    }

    int told(Connection database) throws SQLException {
        return count(database, "select count(*) from notification.told where about = ?", about());
    }

    void untilEverybodyIsTold(Connection database, Duration patience)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int waiting = 1;
        while (waiting > 0 || told(database) < members.size() + 1) {
            assertThat(System.nanoTime())
                    .as("%d told, %d letters wait", told(database), waiting)
                    .isLessThan(end);
            Thread.sleep(200);
            waiting =
                    count(
                            database,
                            "select count(*) from mail.message where state <> 'sent' and recipient like ?",
                            "%@faults.example");
        }
    }

    private static int count(Connection database, String sql, String value) throws SQLException {
        try (var query = database.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /**
     * One letter each: a copy that the mail server got from the dying node as well bears the same
     * Message-ID, which no second letter would.
     */
    void assertEachGotOneLetter(Connection database, GreenMail mail) throws SQLException {
        Map<String, Set<String>> letters = new HashMap<>();
        try {
            for (var message : mail.getReceivedMessages())
                letters.computeIfAbsent(
                                message.getAllRecipients()[0].toString(), key -> new HashSet<>())
                        .add(message.getMessageID());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
        var everybody = new ArrayList<>(members);
        everybody.add(administrator);
        for (Resident each : everybody)
            assertThat(letters.get(each.email())).as(each.email()).hasSize(1);
        assertThat(
                        count(
                                database,
                                "select count(*) from mail.message where recipient like ?"
                                        + " and subject not like 'A sign-in%'",
                                "%@faults.example"))
                .isEqualTo(everybody.size());
    }
}
