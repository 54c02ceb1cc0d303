package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.publication.Publications;
import org.assay.support.Browser;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TestClock;
import org.assay.trail.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's data: all of it is shown, and none of it is left after they are erased. */
@HouseUnderTest
class PersonPrivacyTest {
    private final Console console;
    private final Clubhouses clubs;
    private final People people;
    private final Publications publications;
    private final Verify verify;
    private final JdbcClient owner;

    @SuppressWarnings("NullAway.Init")
    private Club club;

    @SuppressWarnings("NullAway.Init")
    private Somebody chair;

    PersonPrivacyTest(
            @Value("${assay.home}") Path home,
            Clubhouses clubs,
            People people,
            Publications publications,
            Verify verify,
            @Qualifier("owner") JdbcClient owner) {
        this.console = new Console(home);
        this.clubs = clubs;
        this.people = people;
        this.publications = publications;
        this.verify = verify;
        this.owner = owner;
    }

    /** A chair who left traces wherever people do. */
    @BeforeEach
    void aChairOfAClub() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
        Club answered = clubs.answered("Erasing club", "upton");
        String name = "Zebedee Quill-" + UUID.randomUUID().toString().substring(0, 8);
        owner.sql("update account.person set name = ? where id = ?")
                .params(name, answered.chair().id().value())
                .update();
        chair = new Somebody(answered.chair().id(), name, answered.chair().email());
        club =
                new Club(
                        answered.home(),
                        answered.assessment(),
                        chair,
                        people.actor(chair, answered.id()));
        clubs.save(club, "details/completed_by", "Our chair\n" + name.toUpperCase(Locale.UK));
        clubs.sign(club);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void exportsAllThatIsHeld() {
        Publication publication = clubs.handedIn(club);
        people.signIn(chair);
        assertThat(console.run("person", "export", chair.email())).as(console.err()).isZero();
        JsonNode all = JsonMapper.shared().readTree(console.out());
        assertThat(all.at("/person/name").asString()).isEqualTo(chair.name());
        assertThat(all.at("/sessions").size()).isEqualTo(1);
        assertThat(all.at("/publications").toString()).contains(publication.id().toString());
        assertThat(all.at("/records/account.person/0/email").asString()).isEqualTo(chair.email());
        assertThat(all.at("/records").has("account.membership")).isTrue();
        assertThat(all.at("/records").has("signoff.sign_off")).isTrue();
        assertThat(all.at("/records/assessment.entry").toString()).contains("details/completed_by");
        assertThat(all.at("/history").toString()).contains("declaration.signed");
        assertThat(console.out()).doesNotContain("password_hash").doesNotContain("argon2");
    }

    @Test
    void afterErasureNoTableHoldsNameOrAddressAndTheHistoryStillVerifies() {
        Publication publication = clubs.handedIn(club);
        Browser inside = people.signIn(chair);
        Browser administrator = people.signIn(club.home().person());
        String told = "aside-" + chair.email();
        administrator.post("/people/invitations", "email", told, "role", "auditor");
        people.visitor().post("/password/forgotten", "email", chair.email());
        assertThat(holding(chair)).isNotEmpty();

        assertThat(console.run("person", "erase", chair.email())).isEqualTo(2);
        assertThat(console.err())
                .contains("publications and returns that would change: 1.")
                .contains("Nothing was changed");
        assertThat(console.run("person", "erase", chair.email(), "--force"))
                .as(console.err())
                .isZero();

        assertThat(holding(chair)).isEmpty();
        assertThat(verify.verify().in(club.id().value())).isEmpty();
        assertThat(verify.verify().in(new UUID(0, 0))).isEmpty();
        inside.get("/account").hasHeading("Sign in");
        administrator.get("/organisation/history").says("erased the account of A former member");
        // a longer address that ends in the same is somebody else's
        administrator.get("/people").says(told);
        assertThat(console.run("person", "export", chair.email())).isEqualTo(2);

        var whole =
                (Publications.Opened.Whole)
                        Scope.of(club.administrator())
                                .call(() ->
                                        publications.open(club.administrator(), publication.id()));
        assertThat(whole.publication().sha256()).isEqualTo(publication.sha256());
        assertThat(Objects.requireNonNull(whole.snapshot().signature()).name())
                .isEqualTo("A former member");
        assertThat(Objects.requireNonNull(whole.snapshot().redacted()).asMade())
                .isEqualTo(publication.sha256());
        administrator
                .get("/publications/" + publication.id())
                .says("a name was taken out of it at the wish of the person");
    }

    @Test
    void erasesAnInvitationOutOfTheHistoryToo() {
        Browser administrator = people.signIn(club.home().person());
        String email = "zed." + UUID.randomUUID() + "@club.example";
        administrator.post("/people/invitations", "email", email, "role", "auditor");
        owner.sql("update account.person set email = ? where id = ?")
                .params(email, chair.id().value())
                .update();
        Somebody invited = new Somebody(chair.id(), chair.name(), email);
        assertThat(holding(invited)).contains("trail.value.after");
        assertThat(console.run("person", "erase", email, "--also", chair.email())).isZero();
        assertThat(holding(invited)).isEmpty();
        assertThat(holding(chair)).isEmpty();
        assertThat(verify.verify().in(club.id().value())).isEmpty();
    }

    @Test
    void refusesTheLastAdministratorUnlessForced() {
        String email = club.home().person().email();
        assertThat(console.run("person", "erase", email)).isEqualTo(2);
        assertThat(console.err())
                .contains("is the last Administrator of Erasing club")
                .contains("Nothing was changed");
        people.signIn(club.home().person()).get("/account").hasHeading("Your account");
        Somebody second = people.somebody("Second Administrator");
        people.join(second, club.id(), Role.ADMINISTRATOR);
        console.run("person", "shut-out", "--email", second.email());
        assertThat(console.run("person", "erase", email)).isEqualTo(2);
        console.run("person", "let-in", "--email", second.email());
        assertThat(console.run("person", "erase", email)).as(console.err()).isZero();
        assertThat(console.run("person", "erase", "no@club.example")).isEqualTo(2);
    }

    /** Every column of every table that says the name or the address, in words or in bytes. */
    private List<String> holding(Somebody person) {
        var columns =
                owner.sql(
                                """
                                select format('%I.%I', n.nspname, c.relname) as place, quote_ident(a.attname) as name,
                                  a.atttypid = 'bytea'::regtype as bytes
                                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                                  and n.nspname <> 'information_schema'
                                """)
                        .query((row, n) ->
                                new Place(row.getString(1), row.getString(2), row.getBoolean(3)))
                        .list();
        assertThat(columns).hasSizeGreaterThan(300);
        var found = new ArrayList<String>();
        for (Place each : columns) {
            String says =
                    each.bytes()
                            ? "position(convert_to(:%s, 'UTF8') in " + each.name() + ") > 0"
                            : "position(lower(:%s) in lower(" + each.name() + "::text)) > 0";
            boolean holds =
                    owner.sql(
                                    "select exists (select from %s where %s or (%s and %s))"
                                            .formatted(
                                                    each.table(),
                                                    says.formatted("name"),
                                                    says.formatted("email"),
                                                    each.bytes()
                                                            ? "true"
                                                            : each.name()
                                                                    + "::text !~* ('aside-' || :email)"))
                            .param("name", person.name())
                            .param("email", person.email())
                            .query(Boolean.class)
                            .single();
            if (holds) found.add(each.table() + "." + each.name());
        }
        return found;
    }

    private record Place(String table, String name, boolean bytes) {}
}
