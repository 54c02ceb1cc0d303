package org.assay.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The profiles' rows, one an organisation. */
@Repository
class JdbcProfiles {
    private final JdbcClient database;

    JdbcProfiles(JdbcClient database) {
        this.database = database;
    }

    /** The profile; an empty one where nothing was ever saved. */
    Profile find(OrganisationId organisation) {
        return database.sql(
                        """
                        select type, key_roles, answers, submitted_at is not null as submitted, version
                        from organisation.profile where organisation_id = ?
                        """)
                .param(organisation.value())
                .query(JdbcProfiles::row)
                .optional()
                .orElse(Profile.EMPTY);
    }

    /**
     * With who commissions it, and what a room above asks beside, in one statement.
     *
     * @param query of one JSON value
     */
    Circle.Beside circle(OrganisationId organisation, String query) {
        return database.sql(
                        """
                        select p.type, p.key_roles, p.answers, p.submitted_at is not null as submitted, p.version,
                          coalesce(b.code, '') as commissioner, (%s) as beside
                        from (select ?::uuid as id) asked
                        left join organisation.profile p on p.organisation_id = asked.id
                        left join organisation.commissioned_by c on c.organisation_id = asked.id
                        left join organisation.organisation b on b.id = c.commissioner_id
                        """
                                .formatted(query))
                .param(organisation.value())
                .query((row, n) ->
                        new Circle.Beside(
                                new Circle(
                                        row.getString("key_roles") == null
                                                ? Profile.EMPTY
                                                : row(row, n),
                                        row.getString("commissioner")),
                                row.getString("beside")))
                .single();
    }

    /**
     * Puts the profile in the place of the version that was read.
     *
     * @return false when somebody else was faster
     */
    boolean replace(
            OrganisationId organisation, int version, Profile profile, Actor actor, Instant now) {
        String sql = version == 0 ? ADD : CHANGE;
        return database.sql(sql)
                        .param("organisation", organisation.value())
                        .param("type", profile.type())
                        .param("roles", ProfileJson.of(profile.keyRoles()))
                        .param("answers", ProfileJson.of(profile.answers()))
                        .param("before", version)
                        .param("version", profile.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", actor.person().value())
                        .param("submitted", profile.submitted())
                        .update()
                == 1;
    }

    private static final String ADD =
            """
            insert into organisation.profile (organisation_id, type, key_roles, answers, version, changed_at, changed_by)
            values (:organisation, :type, cast(:roles as jsonb), cast(:answers as jsonb), :version, :now, :person)
            on conflict (organisation_id) do nothing
            """;

    private static final String CHANGE =
            """
            update organisation.profile set type = :type, key_roles = cast(:roles as jsonb),
              answers = cast(:answers as jsonb), version = :version, changed_at = :now, changed_by = :person,
              submitted_at = case when :submitted then coalesce(submitted_at, :now) end,
              submitted_by = case when :submitted then coalesce(submitted_by, :person) end
            where organisation_id = :organisation and version = :before
            """;

    private static Profile row(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getString("type"),
                ProfileJson.words(row.getString("key_roles")),
                ProfileJson.words(row.getString("answers")),
                row.getBoolean("submitted"),
                row.getInt("version"));
    }
}
