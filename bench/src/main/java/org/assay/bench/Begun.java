package org.assay.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;

/** Organisations that have begun their return of the hundred, each with an Administrator who may sign in. */
final class Begun {
    private static final String DAY = "2019-06-03 09:30:00+00";
    private static final List<String> TYPES = List.of("care-home", "domiciliary-care", "gp", "pharmacy");

    private Begun() {}

    /** The kind of organisation that a prototype is. */
    static String type(int prototype) {
        return TYPES.get(prototype % TYPES.size());
    }

    /** The board that follows them all, with somebody there who may sign in. */
    static void board(Connection connection, String email) throws SQLException {
        var board = Twin.id(7, 0);
        var officer = Twin.id(8, 0);
        try (var register = register(connection)) {
            register.row(board, Hundred.BOARD, "authority", "Board of the hundred", "", "active");
        }
        try (var person = people(connection)) {
            person.row(officer, email, "Officer of the board", Seed.HASH, board, DAY);
        }
        try (var member = members(connection)) {
            member.row(officer, officer, board, "recipient", "active", DAY);
        }
    }

    static void add(Connection connection, Twin twin, String type) throws SQLException {
        try (var register = register(connection)) {
            register.row(twin.organisation(), twin.code(), "ods", twin.name(), twin.postcode(), "active");
        }
        try (var person = people(connection)) {
            person.row(twin.person(), Prototype.email(twin), "Administrator", Seed.HASH, twin.organisation(), DAY);
        }
        try (var member = members(connection)) {
            member.row(twin.person(), twin.person(), twin.organisation(), "administrator", "active", DAY);
        }
        try (var profile = Copying.into(connection, "organisation.profile", List.of("organisation_id", "type", "answers",
                "version", "changed_at", "changed_by", "submitted_at", "submitted_by"))) {
            profile.row(twin.organisation(), type, "{}", 2, DAY, twin.person(), DAY, twin.person());
        }
        try (var assessment = Copying.into(connection, "assessment.assessment", List.of("id", "organisation_id",
                "framework", "edition", "organisation_type", "profile", "opened_at", "opened_by"))) {
            assessment.row(twin.assessment(), twin.organisation(), Hundred.FRAMEWORK, Hundred.EDITION, type, "{}", DAY,
                    twin.person());
        }
    }

    private static Copying register(Connection connection) throws SQLException {
        return Copying.into(connection, "organisation.organisation",
                List.of("id", "code", "kind", "name", "postcode", "status"));
    }

    private static Copying people(Connection connection) throws SQLException {
        return Copying.into(connection, "account.person",
                List.of("id", "email", "name", "password_hash", "last_organisation", "created_at"));
    }

    private static Copying members(Connection connection) throws SQLException {
        return Copying.into(connection, "account.membership",
                List.of("id", "person_id", "organisation_id", "role", "state", "since"));
    }

    /** Every requirement rated: most fully met, and with every third organisation nothing not met. */
    static void answers(Connection connection, Twin twin, int number) throws SQLException {
        SplittableRandom random = Twin.random(number).split();
        int worst = number % 3 == 0 ? 1 : 0;
        try (var entry = Copying.into(connection, "assessment.entry", List.of("assessment_id", "ref", "organisation_id",
                "value", "comment", "version", "saved_at", "saved_by"))) {
            for (String ref : Hundred.refs()) {
                String rating = Hundred.RATINGS.get(Math.min(2, worst + random.nextInt(8)));
                entry.row(twin.assessment(), ref, twin.organisation(), '"' + rating + '"', "", 1, DAY, twin.person());
            }
        }
    }
}
